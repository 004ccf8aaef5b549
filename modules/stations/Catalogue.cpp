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

Result<Procedure> Catalogue::procedure(const QString& code) {
    return m_desk.onStore([&](store::Store& store) -> Result<Procedure> {
        auto record = store.catalogue.get(QStringLiteral("procedure"), code);
        if (!record && record.error().is(ErrorCode::NotFound)) {
            return fail(ErrorCode::ProcedureUnknown, {{QStringLiteral("code"), code}});
        }
        if (!record) return fail(record.error());
        MOTCUA_TRY(Procedure procedure, procedureFromJson(*record));
        if (procedure.status == QLatin1String("replaced")) {
            return fail(ErrorCode::ProcedureClosed, {{QStringLiteral("code"), code}});
        }
        return procedure;
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

Result<WorkCalendar> Catalogue::calendar() {
    return m_desk.onStore([](store::Store& store) -> Result<WorkCalendar> {
        // The feed carries the frame (sessions, cut-off, years) and each day by itself.
        MOTCUA_TRY(const QList<store::CatalogueRow> frames, store.catalogue.list(QStringLiteral("calendar")));
        if (frames.isEmpty()) return fail(ErrorCode::CalendarMissing, {{QStringLiteral("year"), QString()}});
        MOTCUA_TRY(const QList<store::CatalogueRow> days, store.catalogue.list(QStringLiteral("calendarDay")));
        QJsonObject document = frames.first().json;
        QJsonArray list;
        for (const store::CatalogueRow& day : days) list.append(day.json);
        document.insert(QStringLiteral("days"), list);
        return WorkCalendar::fromJson(document);
    });
}

Result<QString> Catalogue::unitFor(const Procedure& procedure) {
    const QString agency = m_desk.office().agency;
    return m_desk.onStore([&](store::Store& store) -> Result<QString> {
        MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.list(QStringLiteral("fieldUnit")));
        for (const store::CatalogueRow& row : rows) {
            if (text(row.json, "agencyCode") == agency && text(row.json, "field") == procedure.field)
                return text(row.json, "unitCode");
        }
        return agency;
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
