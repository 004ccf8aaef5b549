// config: named settings only, each with its own check. Those of the desk's rules lie in its database, those of its line and
// its keys in profile.json. Reading is free at the desk, a change is the administrator's.
#include <QFileInfo>
#include <QUrl>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "stations/Settings.h"

namespace motcua::cli {
namespace {

const QString kKeyPrefix = QStringLiteral("signing.key.");
const QString kConfig = QStringLiteral("config");

tl::unexpected<Error> badValue(const QString& name, const QString& expected) {
    return fail(ErrorCode::SettingBad, {{QStringLiteral("name"), name}, {QStringLiteral("expected"), expected}});
}

// ---- settings of the profile

struct ProfileSetting {
    QString name;
    QString expected;
    QString (*get)(const app::DeskProfile&);
    bool (*isGood)(const QString&);
    void (*set)(app::DeskProfile&, const QString&);
};

void setKey(app::DeskProfile& profile, const QString& purpose, const QString& label) {
    profile.keys.removeIf([&](const app::SigningKey& key) { return key.purpose == purpose; });
    if (!label.isEmpty()) profile.keys.append({purpose, label});
}

const QList<ProfileSetting>& profileSettings() {
    static const QList<ProfileSetting> settings = {
        {QStringLiteral("signing.tsa"), QStringLiteral("https://…"), [](const app::DeskProfile& p) { return p.tsaUrl; },
         [](const QString& value) {
             const QUrl url(value, QUrl::StrictMode);
             return value.isEmpty() || (url.scheme().startsWith(QLatin1String("http")) && !url.host().isEmpty());
         },
         [](app::DeskProfile& p, const QString& value) { p.tsaUrl = value; }},
        {QStringLiteral("signing.module"), QStringLiteral("PKCS#11 MODULE"),
         [](const app::DeskProfile& p) { return p.pkcs11Module; },
         [](const QString& value) { return value.isEmpty() || QFileInfo(value).isFile(); },
         [](app::DeskProfile& p, const QString& value) { p.pkcs11Module = value; }},
        {QStringLiteral("signing.seal"), QStringLiteral("TOKEN LABEL"),
         [](const app::DeskProfile& p) { return p.tokenFor(QStringLiteral("seal")); }, [](const QString&) { return true; },
         [](app::DeskProfile& p, const QString& value) { setKey(p, QStringLiteral("seal"), value); }},
    };
    return settings;
}

QString purposeOf(const QString& name) {
    return QStringLiteral("officer:") + name.mid(kKeyPrefix.size());
}

Result<QString> profileValue(const app::DeskProfile& profile, const QString& name) {
    if (name.startsWith(kKeyPrefix)) return profile.tokenFor(purposeOf(name));
    for (const ProfileSetting& setting : profileSettings()) {
        if (setting.name == name) return setting.get(profile);
    }
    return badValue(name, {});
}

Result<void> changeProfile(app::DeskProfile& profile, const QString& name, const QString& value) {
    if (name.startsWith(kKeyPrefix)) {
        setKey(profile, purposeOf(name), value);
        return {};
    }
    for (const ProfileSetting& setting : profileSettings()) {
        if (setting.name != name) continue;
        if (!setting.isGood(value)) return badValue(name, setting.expected);
        setting.set(profile, value);
        return {};
    }
    return badValue(name, {});
}

bool isOfDesk(const QString& name) {
    for (const stations::Setting& setting : stations::Settings::all()) {
        if (setting.name == name) return true;
    }
    return false;
}

// ---- config get, config set

Result<QJsonObject> valuesOf(Seat& seat, const QStringList& names) {
    stations::Settings settings(seat.desk().desk());
    QJsonObject out;
    for (const QString& name : names) {
        MOTCUA_TRY(const QString value, isOfDesk(name) ? settings.get(name) : profileValue(seat.desk().profile(), name));
        out.insert(name, value);
    }
    return out;
}

QStringList allNames(const app::DeskProfile& profile) {
    QStringList names;
    for (const stations::Setting& setting : stations::Settings::all()) names.append(setting.name);
    for (const ProfileSetting& setting : profileSettings()) names.append(setting.name);
    for (const app::SigningKey& key : profile.keys) {
        if (key.purpose.startsWith(QLatin1String("officer:")))
            names.append(kKeyPrefix + key.purpose.section(QLatin1Char(':'), 1));
    }
    return names;
}

Outcome outcomeOf(const QJsonObject& values) {
    Outcome outcome;
    outcome.json = {{QStringLiteral("settings"), values}};
    QStringList lines;
    for (auto it = values.begin(); it != values.end(); ++it)
        lines.append(QStringLiteral("%1 = %2").arg(it.key(), it.value().toString()));
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> get(const Globals& globals, const QStringList& names) {
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    MOTCUA_TRY(const QJsonObject values, valuesOf(seat, names.isEmpty() ? allNames(seat.desk().profile()) : names));
    return outcomeOf(values);
}

Result<void> setInProfile(const Globals& globals, Seat& seat, const QString& name, const QString& value) {
    app::DeskProfile profile = seat.desk().profile();
    MOTCUA_CHECK(changeProfile(profile, name, value));
    RealFileSystem files;
    MOTCUA_CHECK(app::saveProfile(files, deskFolder(globals), profile));
    return seat.desk().desk().onStore([&](store::Store& store) {
        return store.inTransaction([&] {
            return seat.desk().desk().record(store, QStringLiteral("setting"), seat.session().officer,
                                             {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
        });
    });
}

Result<Outcome> set(const Globals& globals, const QString& name, const QString& value) {
    MOTCUA_TRY(Seat seat, Seat::withRole(globals, Role::Administrator, kConfig));
    if (isOfDesk(name)) {
        MOTCUA_CHECK(stations::Settings(seat.desk().desk()).set(seat.session(), name, value));
    } else {
        MOTCUA_CHECK(setInProfile(globals, seat, name, value));
    }
    return outcomeOf({{name, value}});
}

Result<Outcome> config(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    const QStringList& given = arguments.words();
    const QString verb = given.value(0);
    if (verb == QLatin1String("get") && given.size() <= 2) return get(globals, given.mid(1));
    if (verb == QLatin1String("set") && given.size() == 3) return set(globals, given[1], given[2]);
    return badUsage(QStringLiteral("get [NAME] | set NAME VALUE"));
}

}  // namespace

std::vector<Command> configCommands() {
    return {{kConfig, QStringLiteral("config get [NAME] | config set NAME VALUE"), config}};
}

}  // namespace motcua::cli
