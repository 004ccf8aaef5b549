#include "printing/Wording.h"

#include <QJsonArray>

#include "base/Clock.h"
#include "printing/PaperMark.h"

namespace motcua::printing {
namespace {

// NĐ 30/2020: days below 10 and the months 1 and 2 get a zero, so that nobody can put a digit before them.
QString twoDigits(int number) {
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}
QString monthText(int month) {
    return month <= 2 ? twoDigits(month) : QString::number(month);
}

QString unitText(TimeUnit unit) {
    switch (unit) {
        case TimeUnit::WorkingDay:
            return QStringLiteral("ngày làm việc");
        case TimeUnit::CalendarDay:
            return QStringLiteral("ngày");
        default:
            return QStringLiteral("giờ làm việc");
    }
}

QJsonArray componentsOf(const Dossier& dossier, const QMap<QString, QString>& copyKinds) {
    QJsonArray rows;
    for (const QString& id : dossier.papersInOrder()) {
        const Paper& paper = dossier.papers[id];
        if (!paper.received) continue;  // the slip lists what the office took, not what the law names
        rows.append(QJsonObject{{QStringLiteral("index"), rows.size() + 1},
                                {QStringLiteral("name"), paper.name},
                                {QStringLiteral("copyKind"), copyKinds.value(paper.copyKind)},
                                {QStringLiteral("count"), twoDigits(paper.originals + paper.copies)}});
    }
    return rows;
}

QJsonObject applicantOf(const Applicant& applicant) {
    return {{QStringLiteral("name"), applicant.fullName},
            {QStringLiteral("idNumber"), applicant.idNumber},
            {QStringLiteral("address"), applicant.address},
            {QStringLiteral("phone"), applicant.phone},
            {QStringLiteral("email"), applicant.email}};
}

}  // namespace

QString dateText(QDate date) {
    return QStringLiteral("ngày %1 tháng %2 năm %3").arg(twoDigits(date.day()), monthText(date.month())).arg(date.year());
}

QString momentText(const QDateTime& time) {
    if (!time.isValid()) return QString();
    const QDateTime local = toLocal(time);
    return QStringLiteral("%1 giờ %2 phút, %3")
        .arg(twoDigits(local.time().hour()), twoDigits(local.time().minute()), dateText(local.date()));
}

QString durationText(const TimeLimit& limit) {
    switch (limit.unit) {
        case TimeUnit::SameDay:
            return QStringLiteral("trong ngày làm việc");
        case TimeUnit::ByPlan:
            return QStringLiteral("theo kế hoạch của cơ quan giải quyết");
        case TimeUnit::ByCase:
            return QStringLiteral("theo từng trường hợp");
        default:
            return twoDigits(limit.value.value_or(0)) + QLatin1Char(' ') + unitText(limit.unit);
    }
}

QString dateline(const PrintContext& context) {
    return context.letterhead.place + QStringLiteral(", ") + dateText(toLocal(context.now).date());
}

QJsonObject dossierFields(const CommittedDossier& dossier, const PrintContext& context) {
    const QString due = momentText(dossier->due.at);
    return {{QStringLiteral("number"), dossier->displayNumber()},
            {QStringLiteral("provisional"), dossier.isProvisional()},
            {QStringLiteral("dateline"), dateline(context)},
            {QStringLiteral("applicant"), applicantOf(dossier->applicant)},
            {QStringLiteral("procedure"),
             QJsonObject{{QStringLiteral("code"), dossier->procedureCode}, {QStringLiteral("name"), dossier->procedureName}}},
            {QStringLiteral("components"), componentsOf(*dossier, context.copyKinds)},
            {QStringLiteral("sets"), twoDigits(dossier->sets)},
            {QStringLiteral("receivedAt"), momentText(dossier->receivedAt)},
            {QStringLiteral("dueAt"), due.isEmpty() ? QStringLiteral("theo thông báo của cơ quan giải quyết") : due}};
}

QJsonObject headOf(const QString& parent, const QString& name) {
    return {{QStringLiteral("parent"), parent.toUpper()}, {QStringLiteral("name"), name.toUpper()}};
}

QJsonArray textRows(const QStringList& texts) {
    QJsonArray rows;
    for (const QString& text : texts) {
        if (!text.trimmed().isEmpty()) rows.append(QJsonObject{{QStringLiteral("text"), text.trimmed()}});
    }
    return rows;
}

QJsonObject signerFields(const Signer& signer) {
    return {{QStringLiteral("onBehalf"), signer.onBehalf.toUpper()},
            {QStringLiteral("title"), signer.title.toUpper()},
            {QStringLiteral("name"), signer.name}};
}

QString markText(const CommittedDossier& dossier, const PrintContext& context, const QString& paperName, const QDateTime& due) {
    const QString& person = dossier->applicant.idNumber;
    return PaperMark{
        dossier->displayNumber(), dossier->procedureCode, person, paperName, context.letterhead.system, context.now, due}
        .toText();
}

}  // namespace motcua::printing
