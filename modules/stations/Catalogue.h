// The office's catalogue as the stations use it: procedures, calendar, units and officers, from synchronised data only.
//
// Errors: ProcedureUnknown {code}, ProcedureClosed {code}, CalendarMissing. Threads: blocks, not the UI thread; results are
// values.
#pragma once

#include <QHash>
#include <optional>

#include "domain/Procedure.h"
#include "domain/SharedCodes.h"
#include "domain/WorkCalendar.h"
#include "stations/Desk.h"

namespace motcua::stations {

class Catalogue {
public:
    explicit Catalogue(Desk& desk) : m_desk(desk) {}

    Result<Procedure> procedure(const QString& code);
    // Closed ones too: dossiers go on by the law they were received under.
    Result<Procedure> procedureEvenClosed(const QString& code);
    // Typed with or without accents, by words of name, short name, field or code; best first; only active ones.
    Result<QList<Procedure>> searchProcedures(const QString& text, int limit = 20);
    Result<WorkCalendar> calendar();
    // The unit of this office that handles the field (lĩnh vực) of a procedure; the office itself if none is named.
    Result<QString> unitFor(const Procedure& procedure);
    // The name of an agency on a day (names change with the law); the code if unknown.
    Result<QString> agencyName(const QString& code, QDate on);
    // A shared code list; empty if the province has none of that name.
    Result<CodeList> codes(const QString& list);
    // What of it is valid today: code → name.
    Result<QMap<QString, QString>> codeNames(const QString& list);
    Result<AgencyTree> agencies();
    Result<QList<Officer>> officersWith(Role role, const QString& unit = {});

private:
    // Parsed once, as long as the catalogue stands. Used on the store thread only.
    struct Parsed {
        qint64 revision = -1;
        QHash<QString, Procedure> procedures;
        std::optional<WorkCalendar> calendar;
        QHash<QString, QString> units;  // by field
    };
    Result<Parsed*> parsed(store::Store& store);
    static Result<Procedure> readProcedure(store::Store& store, const QString& code);
    static Result<WorkCalendar> readCalendar(store::Store& store);
    static Result<QString> readUnit(store::Store& store, const QString& agency, const QString& field);

    Desk& m_desk;
    Parsed m_parsed;
};

}  // namespace motcua::stations
