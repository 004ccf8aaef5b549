// Named settings (thiết lập) of a desk: points on which offices differ, each with its kind and its usual value.
//
// due.<rule>: the rules of counting time, each with its own values (domain/DueRules); unset: as the province's calendar says.
// session.idleMinutes: 1–60. office.address, office.phone: where the counter is, for parcels (PostStation).
// sync.uploadKilobytesPerSecond, sync.pauseFiles: the lane of files (store/FileLane). A change is the administrator's and stands
// in the audit trail. Errors: SettingBad {name, expected}, NotAllowed {role}, those of the store. Threads: blocks, not the UI
// thread.
#pragma once

#include <functional>

#include "domain/DueReckoner.h"
#include "stations/Catalogue.h"
#include "stations/Desk.h"

namespace motcua::stations {

struct Setting {
    QString name;
    QString expected;  // "true | false", "1–60"
    QString usual;
    std::function<bool(const QString& value)> isGood;
};

class Settings {
public:
    explicit Settings(Desk& desk) : m_desk(desk) {}
    static const QList<Setting>& all();

    Result<QString> get(const QString& name);
    Result<void> set(const Session& administrator, const QString& name, const QString& value);
    // The province's rules with what this office has set for itself.
    Result<DueSettings> due(const DueSettings& provinces = {});
    // Ready to count: the synchronised calendar under these rules. Errors: CalendarMissing.
    Result<DueReckoner> reckoner(Catalogue& catalogue);

private:
    Desk& m_desk;
};

}  // namespace motcua::stations
