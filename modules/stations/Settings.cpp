#include "stations/Settings.h"

#include <algorithm>

#include "stations/PrintStation.h"
#include "store/FileLane.h"

namespace motcua::stations {
namespace {

constexpr int kMostIdleMinutes = 60;
const QString kDue = QStringLiteral("due.");
const QString kIdleMinutes = QStringLiteral("session.idleMinutes");
const QString kOfficeAddress = QStringLiteral("office.address");
const QString kOfficePhone = QStringLiteral("office.phone");
constexpr int kLongestLine = 200;
constexpr int kMostKilobytesPerSecond = 1'000'000;

bool isFlag(const QString& value) {
    return value == QLatin1String("true") || value == QLatin1String("false");
}

bool isIdleTime(const QString& value) {
    bool isNumber = false;
    const int minutes = value.toInt(&isNumber);
    return isNumber && minutes >= 1 && minutes <= kMostIdleMinutes;
}

bool isLine(const QString& value) {
    return value.size() <= kLongestLine && !value.contains(QLatin1Char('\n'));
}

Result<Setting> settingOf(const QString& name) {
    const auto found = std::find_if(Settings::all().begin(), Settings::all().end(),
                                    [&](const Setting& setting) { return setting.name == name; });
    if (found == Settings::all().end()) return fail(ErrorCode::SettingBad, {{QStringLiteral("name"), name}});
    return *found;
}

bool isSpeed(const QString& value) {
    bool isNumber = false;
    const int kilobytes = value.toInt(&isNumber);
    return isNumber && kilobytes >= 0 && kilobytes <= kMostKilobytesPerSecond;
}

Setting sizeSetting(const QString& name, const QList<printing::SheetSize>& sizes) {
    return {name, printing::sheetCodes(sizes), printing::sheetCode(sizes.first()), [sizes](const QString& value) {
                const auto size = printing::sheetSizeFrom(value);
                return size && sizes.contains(*size);
            }};
}

Setting settingOf(const DueRule& rule) {
    return {kDue + rule.name, rule.expected, rule.get({}), [rule](const QString& value) {
                DueSettings scratch;
                return rule.set(scratch, value);
            }};
}

}  // namespace

const QList<Setting>& Settings::all() {
    using printing::SheetSize;
    static const QList<Setting> settings = [] {
        QList<Setting> out = {{kIdleMinutes, QStringLiteral("1–60"), QStringLiteral("15"), isIdleTime},
                              {kOfficeAddress, QStringLiteral("a line"), {}, isLine},
                              {kOfficePhone, QStringLiteral("a line"), {}, isLine},
                              sizeSetting(kReceiptSizeSetting, {SheetSize::A4, SheetSize::A5, SheetSize::Roll80}),
                              sizeSetting(kLabelSizeSetting, {SheetSize::Label70x37, SheetSize::Label105x57}),
                              {store::kUploadSpeedSetting, QStringLiteral("0–1000000"), QStringLiteral("0"), isSpeed},
                              {store::kPauseFilesSetting, QStringLiteral("true | false"), QStringLiteral("false"), isFlag}};
        for (const DueRule& rule : dueRules()) out.append(settingOf(rule));
        return out;
    }();
    return settings;
}

Result<QString> Settings::get(const QString& name) {
    MOTCUA_TRY(const Setting setting, settingOf(name));
    MOTCUA_TRY(const QString stored,
               m_desk.onStore([&](store::Store& store) { return store.meta.get(store::settingKey(setting.name)); }));
    return stored.isEmpty() ? setting.usual : stored;
}

Result<void> Settings::set(const Session& administrator, const QString& name, const QString& value) {
    if (!administrator.officer.hasRole(Role::Administrator))
        return fail(ErrorCode::NotAllowed, {{QStringLiteral("role"), roleCode(Role::Administrator)}});
    MOTCUA_TRY(const Setting setting, settingOf(name));
    if (!setting.isGood(value)) {
        return fail(ErrorCode::SettingBad, {{QStringLiteral("name"), name}, {QStringLiteral("expected"), setting.expected}});
    }
    return m_desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(store.meta.set(store::settingKey(setting.name), value));
            return m_desk.record(store, QStringLiteral("setting"), administrator.officer,
                                 {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
        });
    });
}

Result<DueSettings> Settings::due(const DueSettings& provinces) {
    return m_desk.onStore([&](store::Store& store) -> Result<DueSettings> {
        DueSettings settings = provinces;
        for (const DueRule& rule : dueRules()) {
            MOTCUA_TRY(const QString stored, store.meta.get(store::settingKey(kDue + rule.name)));
            if (!stored.isEmpty()) rule.set(settings, stored);
        }
        return settings;
    });
}

Result<DueReckoner> Settings::reckoner(Catalogue& catalogue) {
    MOTCUA_TRY(const WorkCalendar calendar, catalogue.calendar());
    MOTCUA_TRY(const DueSettings settings, due(calendar.rules()));
    return DueReckoner(calendar, settings);
}

}  // namespace motcua::stations
