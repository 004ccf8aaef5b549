#include "stations/Catalogue.h"

#include "base/Json.h"

namespace motcua::stations {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

bool covers(const QJsonObject& record, QDate on) {
    const QDate from = QDate::fromString(text(record, "validFrom"), Qt::ISODate);
    const QDate to = QDate::fromString(text(record, "validTo"), Qt::ISODate);
    return (!from.isValid() || from <= on) && (!to.isValid() || on <= to);
}

}  // namespace

Result<Catalogue::Parsed*> Catalogue::parsed(store::Store& store) {
    MOTCUA_TRY(const qint64 revision, store.catalogue.revision());
    if (m_parsed.revision != revision) m_parsed = {revision, {}, {}, {}};
    return &m_parsed;
}

Result<Procedure> Catalogue::readProcedure(store::Store& store, const QString& code) {
    auto record = store.catalogue.get(QStringLiteral("procedure"), code);
    if (!record && record.error().is(ErrorCode::NotFound)) {
        return fail(ErrorCode::ProcedureUnknown, {{QStringLiteral("code"), code}});
    }
    if (!record) return fail(record.error());
    return procedureFromJson(*record);
}

Result<Procedure> Catalogue::procedure(const QString& code) {
    MOTCUA_TRY(const Procedure procedure, procedureEvenClosed(code));
    if (procedure.status == QLatin1String("replaced"))
        return fail(ErrorCode::ProcedureClosed, {{QStringLiteral("code"), code}});
    return procedure;
}

Result<Procedure> Catalogue::procedureEvenClosed(const QString& code) {
    return m_desk.onStore([&](store::Store& store) -> Result<Procedure> {
        MOTCUA_TRY(Parsed* const known, parsed(store));
        if (!known->procedures.contains(code)) {
            MOTCUA_TRY(const Procedure read, readProcedure(store, code));
            known->procedures.insert(code, read);
        }
        return known->procedures.value(code);
    });
}

Result<QList<Procedure>> Catalogue::searchProcedures(const QString& typed, int limit) {
    return m_desk.onStore([&](store::Store& store) -> Result<QList<Procedure>> {
        MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.search(QStringLiteral("procedure"), typed, limit));
        QList<Procedure> out;
        for (const store::CatalogueRow& row : rows) {
            MOTCUA_TRY(const Procedure procedure, procedureFromJson(row.json));
            if (procedure.status != QLatin1String("replaced")) out.append(procedure);
        }
        return out;
    });
}

Result<WorkCalendar> Catalogue::readCalendar(store::Store& store) {
    // The feed carries the frame (sessions, cut-off, years) and each day by itself.
    MOTCUA_TRY(const QList<store::CatalogueRow> frames, store.catalogue.list(QStringLiteral("calendar")));
    if (frames.isEmpty()) return fail(ErrorCode::CalendarMissing, {{QStringLiteral("year"), QString()}});
    MOTCUA_TRY(const QList<store::CatalogueRow> days, store.catalogue.list(QStringLiteral("calendarDay")));
    QJsonObject document = frames.first().json;
    QJsonArray list;
    for (const store::CatalogueRow& day : days) list.append(day.json);
    document.insert(QStringLiteral("days"), list);
    return WorkCalendar::fromJson(document);
}

Result<WorkCalendar> Catalogue::calendar() {
    return m_desk.onStore([this](store::Store& store) -> Result<WorkCalendar> {
        MOTCUA_TRY(Parsed* const known, parsed(store));
        if (!known->calendar) {
            MOTCUA_TRY(known->calendar, readCalendar(store));
        }
        return *known->calendar;
    });
}

Result<QString> Catalogue::readUnit(store::Store& store, const QString& agency, const QString& field) {
    MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.list(QStringLiteral("fieldUnit")));
    for (const store::CatalogueRow& row : rows) {
        if (text(row.json, "agencyCode") == agency && text(row.json, "field") == field) return text(row.json, "unitCode");
    }
    return agency;
}

Result<QString> Catalogue::unitFor(const Procedure& procedure) {
    return m_desk.onStore([&](store::Store& store) -> Result<QString> {
        MOTCUA_TRY(Parsed* const known, parsed(store));
        if (!known->units.contains(procedure.field)) {
            MOTCUA_TRY(const QString unit, readUnit(store, m_desk.office().agency, procedure.field));
            known->units.insert(procedure.field, unit);
        }
        return known->units.value(procedure.field);
    });
}

Result<QString> Catalogue::agencyName(const QString& code, QDate on) {
    return m_desk.onStore([&](store::Store& store) -> Result<QString> {
        auto record = store.catalogue.get(QStringLiteral("agency"), code);
        if (!record && record.error().is(ErrorCode::NotFound)) return code;
        if (!record) return fail(record.error());
        for (const QJsonValue& name : record->value(QStringLiteral("names")).toArray()) {
            if (covers(name.toObject(), on)) return text(name.toObject(), "name");
        }
        return code;
    });
}

Result<CodeList> Catalogue::codes(const QString& list) {
    return m_desk.onStore([&](store::Store& store) -> Result<CodeList> {
        const auto record = store.catalogue.get(QStringLiteral("codeList"), list);
        if (!record && !record.error().is(ErrorCode::NotFound)) return fail(record.error());
        return CodeList::fromJson(record.value_or(QJsonObject()));
    });
}

Result<QMap<QString, QString>> Catalogue::codeNames(const QString& list) {
    MOTCUA_TRY(const CodeList known, codes(list));
    QMap<QString, QString> names;
    for (const CodeEntry& entry : known.valid(toLocal(m_desk.clock().now()).date())) names.insert(entry.code, entry.name);
    return names;
}

Result<AgencyTree> Catalogue::agencies() {
    return m_desk.onStore([](store::Store& store) -> Result<AgencyTree> {
        MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.list(QStringLiteral("agency")));
        AgencyTree tree;
        for (const store::CatalogueRow& row : rows) tree.add(row.json);
        return tree;
    });
}

Result<QList<Officer>> Catalogue::officersWith(Role role, const QString& unit) {
    return m_desk.onStore([&](store::Store& store) -> Result<QList<Officer>> {
        MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.list(QStringLiteral("officer")));
        QList<Officer> out;
        for (const store::CatalogueRow& row : rows) {
            MOTCUA_TRY(const Officer officer, officerFromJson(row.json));
            for (const Post& post : officer.posts) {
                if (post.role != role || (!unit.isEmpty() && post.agencyCode != unit)) continue;
                out.append(officer);
                break;
            }
        }
        return out;
    });
}

}  // namespace motcua::stations
