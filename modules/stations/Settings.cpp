#include "stations/Settings.h"

#include <algorithm>

#include "store/FileLane.h"

namespace motcua::stations {
namespace {

constexpr int kMostIdleMinutes = 60;
const QString kEndAtClock = QStringLiteral("due.endAtClockOfReceipt");
const QString kCutOffMoves = QStringLiteral("due.cutOffMovesStart");
const QString kIdleMinutes = QStringLiteral("session.idleMinutes");
const QString kOfficeAddress = QStringLiteral("office.address");
const QString kOfficePhone = QStringLiteral("office.phone");
constexpr int kLongestLine = 200;
constexpr int kMostKilobytesPerSecond = 1'000'000;
const QString kTrue = QStringLiteral("true");

bool isFlag(const QString& value) {
    return value == kTrue || value == QLatin1String("false");
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

}  // namespace

const QList<Setting>& Settings::all() {
    static const QString flag = QStringLiteral("true | false");
    static const QList<Setting> settings = {
        {kEndAtClock, flag, kTrue, isFlag},
        {kCutOffMoves, flag, kTrue, isFlag},
        {kIdleMinutes, QStringLiteral("1–60"), QStringLiteral("15"), isIdleTime},
        {kOfficeAddress, QStringLiteral("a line"), {}, isLine},
        {kOfficePhone, QStringLiteral("a line"), {}, isLine},
        {store::kUploadSpeedSetting, QStringLiteral("0–1000000"), QStringLiteral("0"), isSpeed},
        {store::kPauseFilesSetting, flag, QStringLiteral("false"), isFlag}};
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

Result<DueSettings> Settings::due() {
    MOTCUA_TRY(const QString end, get(kEndAtClock));
    MOTCUA_TRY(const QString cutOff, get(kCutOffMoves));
    return DueSettings{end == kTrue, cutOff == kTrue};
}

}  // namespace motcua::stations
