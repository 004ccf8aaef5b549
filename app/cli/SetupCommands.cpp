// init: a desk for a real province. session: one log-in for the commands of a script (TicketBox).
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/cli/Browser.h"
#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "app/cli/Secrets.h"
#include "app/cli/StrictJson.h"
#include "crypto/PassphraseRules.h"
#include "stations/Settings.h"
#include "sync/ClassicProfile.h"
#include "sync/gate/GateProfile.h"
#include "ui/words/DueText.h"
#include "ui/words/StateText.h"

namespace motcua::cli {
namespace {

QString text(const char* source) {
    return QCoreApplication::translate("SetupCommands", source);
}

// ---- init

const QString kServer = QStringLiteral("--server");
const QString kCa = QStringLiteral("--ca");
const QString kProfile = QStringLiteral("--profile");
const QString kAgency = QStringLiteral("--agency");
const QString kCounter = QStringLiteral("--counter");
const QString kRecovery = QStringLiteral("--recovery-fd");

// PEM of at least one certificate, as far as it can be told without a TLS library: the line itself judges the rest.
bool holdsCertificate(const QByteArray& pem) {
    static const QByteArray begin("-----BEGIN CERTIFICATE-----");
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf("-----END CERTIFICATE-----", from);
    if (from < 0 || to < 0) return false;
    const QByteArray text = pem.mid(from + begin.size(), to - from - begin.size()).simplified().replace(' ', "");
    const auto der = QByteArray::fromBase64Encoding(text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return der && (*der).startsWith('\x30');
}

// A file that the profile names lies beside it, so that the folder is whole.
Result<QString> copied(const QString& from, const QString& folder, const QString& name) {
    RealFileSystem files;
    MOTCUA_TRY(const QByteArray bytes, files.read(from));
    if (!holdsCertificate(bytes)) return fail(ErrorCode::CertificateFileBad, {{QStringLiteral("path"), from}});
    const QString to = folder + QLatin1Char('/') + name;
    MOTCUA_CHECK(files.makeFolder(folder));
    MOTCUA_CHECK(files.write(to, bytes));
    return to;
}

// The list of other systems must be the province's own, and name the wire that is wanted: refused here, not at the first
// look-up.
Result<void> copyGate(app::DeskProfile* profile, const QString& folder) {
    const bool isClassic = profile->wire == app::Wire::Classic;
    if (isClassic && profile->gateProfile.isEmpty())
        return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("gateProfile")}});
    if (profile->gateProfile.isEmpty()) return {};
    RealFileSystem files;
    MOTCUA_TRY(const QByteArray bytes, files.read(profile->gateProfile));
    MOTCUA_TRY(const sync::GateProfile gate, sync::GateProfile::open(bytes, profile->gateKey));
    if (isClassic) MOTCUA_CHECK(sync::readClassicProfile(gate.dossiers()));
    profile->gateProfile = folder + QStringLiteral("/gate-profile.json");
    return files.write(profile->gateProfile, bytes);
}

Result<app::DeskProfile> profileOf(const Arguments& arguments) {
    QJsonObject object;
    if (arguments.has(kProfile)) {
        MOTCUA_TRY(const StrictJson file, StrictJson::read(arguments.value(kProfile)));
        MOTCUA_CHECK(
            file.only({QStringLiteral("office"), QStringLiteral("issuer"), QStringLiteral("clientId"), QStringLiteral("tsaUrl"),
                       QStringLiteral("trust"), QStringLiteral("pkcs11Module"), QStringLiteral("keys"),
                       QStringLiteral("softTokenConfig"), QStringLiteral("formLogin"), QStringLiteral("gateProfile"),
                       QStringLiteral("gateKey"), QStringLiteral("wire"), QStringLiteral("backupFolder")}));
        MOTCUA_TRY(const StrictJson office, file.object(QStringLiteral("office")));
        MOTCUA_CHECK(office.only({QStringLiteral("agency"), QStringLiteral("counter"), QStringLiteral("testData")}));
        object = file.plain();
    }
    QJsonObject office = object.value(QStringLiteral("office")).toObject();
    if (arguments.has(kAgency)) office.insert(QStringLiteral("agency"), arguments.value(kAgency));
    if (arguments.has(kCounter)) office.insert(QStringLiteral("counter"), arguments.value(kCounter));
    if (!office.contains(QStringLiteral("agency"))) return badUsage(kAgency);
    if (!office.contains(QStringLiteral("counter"))) return badUsage(kCounter);
    object.insert(QStringLiteral("office"), office);

    const QUrl server(arguments.value(kServer), QUrl::StrictMode);
    if (server.scheme() != QLatin1String("https") || server.host().isEmpty()) return badUsage(kServer);
    object.insert(QStringLiteral("server"), server.toString(QUrl::StripTrailingSlash));
    return app::profileFromJson(object);
}

// The passphrase that opens the desk after a lost keychain. An office's desk is not made without one.
Result<SecretBytes> recoveryPassphrase(const Arguments& arguments, bool testData) {
    if (!arguments.has(kRecovery)) {
        if (testData) return SecretBytes();
        return badUsage(kRecovery);
    }
    MOTCUA_TRY(auto lines, secretLines(kRecovery, arguments.value(kRecovery), 1));
    if (lines.empty() || lines.front().isEmpty()) return badUsage(kRecovery);
    MOTCUA_CHECK(crypto::checkPassphrase(lines.front()));
    return std::move(lines.front());
}

Result<void> refuseStanding(const QString& folder) {
    RealFileSystem files;
    for (const char* name : {"/profile.json", "/motcua.db", "/motcua.key.json"}) {
        if (files.exists(folder + QLatin1String(name))) {
            return fail(ErrorCode::ProfileExists, {{QStringLiteral("folder"), folder}});
        }
    }
    return {};
}

Result<void> makeStore(const QString& folder, bool testData, const SecretBytes& passphrase) {
    const SystemClock clock;
    SystemRng rng;
    RealFileSystem files;
    MOTCUA_CHECK(files.makeFolder(folder));
    const auto vault = crypto::makeKeyVault(folder, testData);
    store::StoreOptions options;
    options.folder = folder;
    options.createIfMissing = true;
    const auto made = store::Store::open(options, {clock, rng, files, *vault}, passphrase);
    if (!made) return fail(made.error());
    return {};
}

Result<Outcome> init(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kServer, kCa, kProfile, kAgency, kCounter, kRecovery}, {}));
    if (!arguments.words().isEmpty()) return badUsage(arguments.words().first());
    for (const QString& needed : {kServer, kCa}) {
        if (!arguments.has(needed)) return badUsage(needed);
    }
    const QString folder = QDir(globals.dataDir.isEmpty() ? app::defaultDataFolder() : globals.dataDir).absolutePath();
    MOTCUA_CHECK(refuseStanding(folder));
    MOTCUA_TRY(app::DeskProfile profile, profileOf(arguments));
    MOTCUA_TRY(const SecretBytes passphrase, recoveryPassphrase(arguments, profile.office.testData));
    MOTCUA_TRY(profile.caFile, copied(arguments.value(kCa), folder, QStringLiteral("province-ca.pem")));
    for (qsizetype i = 0; i < profile.trust.size(); ++i) {
        MOTCUA_TRY(profile.trust[i], copied(profile.trust[i], folder, QStringLiteral("trust-%1.pem").arg(i + 1)));
    }
    MOTCUA_CHECK(copyGate(&profile, folder));
    MOTCUA_CHECK(makeStore(folder, profile.office.testData, passphrase));
    RealFileSystem files;
    // Last: a folder with a profile is a whole desk.
    MOTCUA_CHECK(app::saveProfile(files, folder, profile));

    Outcome outcome;
    outcome.json = {{QStringLiteral("folder"), folder},
                    {QStringLiteral("server"), profile.server},
                    {QStringLiteral("agency"), profile.office.agency},
                    {QStringLiteral("counter"), profile.office.counter},
                    {QStringLiteral("recovery"), !passphrase.isEmpty()}};
    outcome.text = text(QT_TRANSLATE_NOOP("SetupCommands", "The desk of %1 stands in %2. Log in once with the network there."))
                       .arg(profile.office.counter, folder);
    return outcome;
}

// ---- session

const QString kIdle = QStringLiteral("--idle");
const QString kBrowser = QStringLiteral("--browser");

// Readable for this user alone from its first moment.
Result<void> writeTicket(const QString& path, const QByteArray& ticket) {
    QFile::remove(path);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(ticket + '\n') == ticket.size() + 1 && file.flush()) {
        return {};
    }
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}}, file.errorString());
}

Outcome sessionOutcome(const stations::Session& session, const app::TicketTerms& terms, const QString& path) {
    QJsonArray roles;
    QStringList titles;
    for (const Post& post : session.officer.posts) {
        roles.append(roleCode(post.role));
        titles.append(words::roleText(roleCode(post.role)));
    }
    Outcome outcome;
    outcome.json = {{QStringLiteral("officer"), QJsonObject{{QStringLiteral("id"), session.officer.id},
                                                            {QStringLiteral("username"), session.officer.username},
                                                            {QStringLiteral("fullName"), session.officer.fullName},
                                                            {QStringLiteral("roles"), roles}}},
                    {QStringLiteral("online"), terms.online},
                    {QStringLiteral("since"), toIso(terms.since)},
                    {QStringLiteral("endsAt"), toIso(terms.endsAt)},
                    {QStringLiteral("idleMinutes"), terms.idleMinutes},
                    {QStringLiteral("ticket"), path}};
    outcome.text = text(QT_TRANSLATE_NOOP("SetupCommands", "%1 (%2). Ends after %3 minutes without use, at the latest %4."))
                       .arg(session.officer.fullName, titles.join(QStringLiteral(", ")))
                       .arg(terms.idleMinutes)
                       .arg(words::momentText(terms.endsAt));
    return outcome;
}

Result<Outcome> openSession(const Globals& globals, const Arguments& arguments) {
    if (globals.loginFd.isEmpty() != arguments.has(kBrowser)) return badUsage(QStringLiteral("--login-fd | --browser"));
    if (!globals.now.isEmpty()) return badUsage(QStringLiteral("--now session open"));
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    MOTCUA_TRY(const QString usual, stations::Settings(seat.desk().desk()).get(QStringLiteral("session.idleMinutes")));
    bool isNumber = false;
    const int idle = arguments.value(kIdle, usual).toInt(&isNumber);
    if (!isNumber || idle < 1 || idle > app::TicketBox::kLongestIdleMinutes) return badUsage(kIdle);
    MOTCUA_TRY(const stations::Session session, arguments.has(kBrowser)
                                                    ? seat.desk().logins().loginInBrowser(openInBrowser, CancelToken())
                                                    : seat.logIn(globals));
    MOTCUA_TRY(const QByteArray ticket, seat.tickets().open(session, idle));
    const QString path = ticketPath(globals);
    if (const auto written = writeTicket(path, ticket); !written) {
        static_cast<void>(seat.tickets().close(ticket));
        return fail(written.error());
    }
    MOTCUA_TRY(const app::TicketTerms terms, seat.tickets().terms(ticket));
    return sessionOutcome(session, terms, path);
}

Result<Outcome> showSession(const Globals& globals) {
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const QByteArray ticket, readTicket(globals));
    MOTCUA_TRY(const app::TicketTerms terms, seat.tickets().terms(ticket));
    return sessionOutcome(seat.session(), terms, ticketPath(globals));
}

Result<Outcome> closeSession(const Globals& globals) {
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    MOTCUA_TRY(const QByteArray ticket, readTicket(globals));
    const auto officer = seat.tickets().use(ticket);
    const auto closed = seat.tickets().close(ticket);
    QFile::remove(ticketPath(globals));
    if (!closed) return fail(closed.error());
    if (officer) seat.desk().province().endSession(officer->officer.id);
    Outcome outcome;
    outcome.json = {{QStringLiteral("closed"), true}};
    outcome.text = text(QT_TRANSLATE_NOOP("SetupCommands", "The session is closed."));
    return outcome;
}

Result<Outcome> session(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kIdle}, {kBrowser}));
    const QStringList& verb = arguments.words();
    if (verb == QStringList{QStringLiteral("open")}) return openSession(globals, arguments);
    for (const QString& option : {kIdle, kBrowser}) {
        if (arguments.has(option)) return badUsage(option);
    }
    if (!globals.loginFd.isEmpty()) return badUsage(QStringLiteral("--login-fd"));
    if (verb == QStringList{QStringLiteral("show")}) return showSession(globals);
    if (verb == QStringList{QStringLiteral("close")}) return closeSession(globals);
    return badUsage(QStringLiteral("open | show | close"));
}

}  // namespace

std::vector<Command> setupCommands() {
    return {
        {QStringLiteral("init"),
         QStringLiteral("init --server URL --ca PEM [--profile F] [--agency CODE] [--counter CODE] [--recovery-fd N]"), init},
        {QStringLiteral("session"),
         QStringLiteral("session open --login-fd N | --browser [--idle MINUTES] | show | close  [--ticket F]"), session}};
}

}  // namespace motcua::cli
