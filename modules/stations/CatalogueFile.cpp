#include "stations/CatalogueFile.h"

#include "base/Json.h"
#include "domain/Procedure.h"
#include "domain/WorkCalendar.h"

namespace motcua::stations {
namespace {

struct Record {
    QString entity;
    QString id;
    QJsonObject json;
};

const QStringList kCalendarMembers = {QStringLiteral("weeklyRest"),   QStringLiteral("workingSessions"),
                                      QStringLiteral("dayUnitHours"), QStringLiteral("cutOff"),
                                      QStringLiteral("years"),        QStringLiteral("dueRules")};

struct List {
    const char* member;
    const char* entity;
    QStringList idMembers;  // joined by a slash, as the feed names them
};

const std::vector<List>& lists() {
    static const std::vector<List> table = {
        {"procedures", "procedure", {QStringLiteral("code")}},
        {"agencies", "agency", {QStringLiteral("code")}},
        {"posts", "post", {QStringLiteral("id")}},
        {"fieldUnits", "fieldUnit", {QStringLiteral("agencyCode"), QStringLiteral("field")}},
        {"days", "calendarDay", {QStringLiteral("date")}}};
    return table;
}

QString at(const QString& member, qsizetype index) {
    return QStringLiteral("%1[%2]").arg(member).arg(index);
}

Result<QList<Record>> recordsOf(const List& list, const QJsonObject& document) {
    const QString member = QString::fromLatin1(list.member);
    if (!document.contains(member)) return QList<Record>();
    MOTCUA_TRY(const QJsonArray array, requireArray(document, member));
    QList<Record> out;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject json = array[i].toObject();
        QStringList id;
        for (const QString& part : list.idMembers) id.append(json.value(part).toString());
        if (id.contains(QString())) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), at(member, i)}});
        out.append({QString::fromLatin1(list.entity), id.join(QLatin1Char('/')), json});
    }
    return out;
}

// What the rooms above will read must be readable now.
Result<void> checkMeaning(const QList<Record>& records) {
    for (const Record& record : records) {
        if (record.entity == QLatin1String("procedure")) MOTCUA_CHECK(procedureFromJson(record.json));
    }
    return {};
}

// A calendar that does not fit together is taken, because the counter must go on; what is odd about it is said at once.
Result<QList<DueNote>> calendarFindings(const QJsonObject& document, QDate today) {
    if (!document.contains(kCalendarMembers.at(1))) return QList<DueNote>();
    MOTCUA_TRY(const WorkCalendar calendar, WorkCalendar::fromJson(document));
    return calendar.findings() + calendar.yearFindings(today);
}

Result<void> checkMembers(const QJsonObject& document) {
    QStringList known =
        kCalendarMembers + QStringList{QStringLiteral("meta"), QStringLiteral("lists"), QStringLiteral("roles")};
    for (const List& list : lists()) known.append(QString::fromLatin1(list.member));
    for (const QString& member : document.keys()) {
        if (!known.contains(member)) return fail(ErrorCode::JsonMemberUnknown, {{QStringLiteral("member"), member}});
    }
    return {};
}

Result<QList<Record>> readAll(const QJsonObject& document) {
    MOTCUA_CHECK(checkMembers(document));
    QList<Record> out;
    for (const List& list : lists()) {
        MOTCUA_TRY(const QList<Record> records, recordsOf(list, document));
        out += records;
    }
    const QJsonObject codeLists = document.value(QStringLiteral("lists")).toObject();
    for (auto it = codeLists.begin(); it != codeLists.end(); ++it)
        out.append({QStringLiteral("codeList"), it.key(), it.value().toObject()});
    if (document.contains(kCalendarMembers.at(1))) {
        QJsonObject calendar;
        for (const QString& member : kCalendarMembers) {
            if (document.contains(member)) calendar.insert(member, document.value(member));
        }
        out.append({QStringLiteral("calendar"), QStringLiteral("default"), calendar});
    }
    MOTCUA_CHECK(checkMeaning(out));
    return out;
}

}  // namespace

Result<ImportReport> importCatalogue(Desk& desk, const Session& administrator, const QJsonObject& document) {
    if (!administrator.officer.hasRole(Role::Administrator))
        return fail(ErrorCode::NotAllowed, {{QStringLiteral("role"), roleCode(Role::Administrator)}});
    MOTCUA_TRY(const QList<Record> records, readAll(document));
    MOTCUA_TRY(const QList<DueNote> findings, calendarFindings(document, toLocal(desk.clock().now()).date()));
    // The province counts from one upwards; files live below zero, the later the higher.
    const qint64 version = desk.clock().nowMs() - (1LL << 52);
    return desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<ImportReport> {
            ImportReport report;
            report.findings = findings;
            for (const Record& record : records) {
                MOTCUA_TRY(const bool taken, store.catalogue.put(record.entity, record.id, version, record.json));
                ++(taken ? report.taken : report.kept);
            }
            MOTCUA_CHECK(desk.record(store, QStringLiteral("importCatalogue"), administrator.officer,
                                     {{QStringLiteral("taken"), report.taken}, {QStringLiteral("kept"), report.kept}}));
            return report;
        });
    });
}

}  // namespace motcua::stations
