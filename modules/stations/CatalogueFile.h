// The catalogue from a file (nhập danh mục): for an office whose province does not deliver it by the feed yet.
//
// Shape: the documents of resources/seed: {meta?, procedures, agencies, posts, fieldUnits, lists, calendar members and days}.
// People never come this way: a file that names officers would give rights. A record from a file stands below every version of
// the province, and above earlier files; what the province has sent already stays. All or nothing, and in the audit trail.
// Errors: BadJson {member}, JsonMemberUnknown {member}, NotAllowed {role}, those of the store. Threads: blocks, not the UI
// thread.
#pragma once

#include "domain/Due.h"
#include "stations/Desk.h"

namespace motcua::stations {

struct ImportReport {
    int taken = 0;
    int kept = 0;             // the province's own record stands
    QList<DueNote> findings;  // what does not fit together in the file's calendar (domain/WorkCalendar)
};

Result<ImportReport> importCatalogue(Desk& desk, const Session& administrator, const QJsonObject& document);

}  // namespace motcua::stations
