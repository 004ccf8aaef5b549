// Named settings (thiết lập) of a desk: points on which offices differ, each with its kind and its usual value.
//
// due.endAtClockOfReceipt, due.cutOffMovesStart: true | false (domain/WorkCalendar, DueSettings). session.idleMinutes: 1–60.
// office.address, office.phone: where the counter is, for parcels (PostStation). sync.uploadKilobytesPerSecond,
// sync.pauseFiles: the lane of files (store/FileLane). A change is the administrator's and stands in the audit trail. Errors:
// SettingBad {name, expected}, NotAllowed {role}, those of the store. Threads: blocks, not the UI thread.
#pragma once

#include "domain/WorkCalendar.h"
#include "stations/Desk.h"

namespace motcua::stations {

struct Setting {
    QString name;
    QString expected;  // "true | false", "1–60"
    QString usual;
    bool (*isGood)(const QString& value);
};

class Settings {
public:
    explicit Settings(Desk& desk) : m_desk(desk) {}
    static const QList<Setting>& all();

    Result<QString> get(const QString& name);
    Result<void> set(const Session& administrator, const QString& name, const QString& value);
    Result<DueSettings> due();

private:
    Desk& m_desk;
};

}  // namespace motcua::stations
