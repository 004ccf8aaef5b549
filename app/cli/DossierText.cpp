#include "app/cli/DossierText.h"

#include <QJsonArray>

#include "base/Clock.h"
#include "ui/words/DueText.h"
#include "ui/words/StateText.h"

namespace motcua::cli {

QJsonObject toJson(const store::DossierLine& line) {
    QJsonObject out{{QStringLiteral("id"), line.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("number"), line.number},
                    {QStringLiteral("state"), line.state},
                    {QStringLiteral("applicant"), line.applicantName},
                    {QStringLiteral("procedureCode"), line.procedureCode},
                    {QStringLiteral("procedureName"), line.procedureName},
                    {QStringLiteral("unit"), line.unit},
                    {QStringLiteral("handler"), line.assigneeName},
                    {QStringLiteral("receivedAt"), toIso(line.receivedAt)},
                    {QStringLiteral("dueAt"), toIso(line.dueAt)},
                    {QStringLiteral("waiting"), line.waiting},
                    {QStringLiteral("stopped"), line.stopped}};
    if (!line.provisional.isEmpty()) out.insert(QStringLiteral("provisional"), line.provisional);
    return out;
}

QJsonArray toJson(const QList<store::DossierLine>& lines) {
    QJsonArray out;
    for (const store::DossierLine& line : lines) out.append(toJson(line));
    return out;
}

QString textOf(const QList<store::DossierLine>& lines, const QDateTime& now, const ProcessBook& book) {
    QStringList out;
    for (const store::DossierLine& line : lines) {
        QStringList parts{line.displayNumber(), words::stateText(line.state, book), line.applicantName, line.procedureName};
        if (line.dueAt.isValid()) parts.append(words::remainingText(line.dueAt, now));
        out.append(parts.join(QStringLiteral(" · ")));
    }
    return out.join(QLatin1Char('\n'));
}

}  // namespace motcua::cli
