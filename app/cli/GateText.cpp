#include "app/cli/GateText.h"

#include "ui/words/CheckText.h"
#include "ui/words/DueText.h"

namespace motcua::cli {

QJsonObject gateJson(const store::GateRow& row) {
    QJsonObject out{{QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("service"), row.service},
                    {QStringLiteral("purpose"), row.purpose},
                    {QStringLiteral("askedBy"), row.actor.name},
                    {QStringLiteral("askedAt"), toIso(row.askedAt)},
                    {QStringLiteral("bySystem"), !row.opId.isNull()},
                    {QStringLiteral("state"), gateStateCode(row.state)},
                    {QStringLiteral("verdict"), stations::verdictCode(stations::verdictOf(row))}};
    if (!row.answer.isEmpty()) out.insert(QStringLiteral("answer"), row.answer);
    if (!row.lastCode.isEmpty()) out.insert(QStringLiteral("code"), row.lastCode);
    return out;
}

QString gateLine(const store::GateRow& row) {
    const QString detail = words::gateDetailText(row.service, row.request, row.answer);
    return QStringLiteral("%1: %2%3 · %4 · %5")
        .arg(words::gateServiceText(row.service),
             words::gateVerdictText(row.service, stations::verdictCode(stations::verdictOf(row))),
             detail.isEmpty() ? QString() : QStringLiteral(" · ") + detail, row.actor.name, words::momentText(row.askedAt));
}

}  // namespace motcua::cli
