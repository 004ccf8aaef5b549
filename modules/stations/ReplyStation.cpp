#include "stations/ReplyStation.h"

#include "base/Text.h"

namespace motcua::stations {
namespace {

constexpr int kWorst = 1;
constexpr int kBest = 5;

QJsonObject organ(const QString& code, const QString& name) {
    return {{QStringLiteral("code"), code}, {QStringLiteral("name"), name}};
}

}  // namespace

Result<store::GateRow> ReplyStation::send(const Session& session, const QUuid& id, const Reply& reply) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const ResultPaper& result = dossier.result;
    if (result.file.isEmpty() || !result.sealedAt.isValid()) return fail(ErrorCode::StepNeedsResult);
    // Names of agencies are those of the day on which the document was issued.
    const QDate issuedOn = toLocal(result.sealedAt).date();
    MOTCUA_TRY(const QString ownName, m_catalogue.agencyName(dossier.agency, issuedOn));
    MOTCUA_TRY(const QString theirName, m_catalogue.agencyName(reply.toAgency, issuedOn));
    QJsonObject request{{QStringLiteral("from"), organ(dossier.agency, ownName)},
                        {QStringLiteral("to"), organ(reply.toAgency, theirName)},
                        {QStringLiteral("number"), reply.number},
                        {QStringLiteral("notation"), reply.notation},
                        {QStringLiteral("place"), reply.place},
                        {QStringLiteral("issuedOn"), issuedOn.toString(Qt::ISODate)},
                        {QStringLiteral("documentType"), reply.kind},
                        {QStringLiteral("subject"), normalized(reply.subject)},
                        {QStringLiteral("signer"),
                         QJsonObject{{QStringLiteral("name"), result.signedBy}, {QStringLiteral("position"), reply.position}}},
                        {QStringLiteral("file"), QJsonObject{{QStringLiteral("sha256"), result.file.sha256}}},
                        {QStringLiteral("fileName"), dossier.displayNumber() + QStringLiteral(".pdf")}};
    if (!reply.responseTo.isEmpty()) {
        request.insert(QStringLiteral("responseFor"),
                       QJsonObject{{QStringLiteral("organ"), reply.toAgency}, {QStringLiteral("code"), reply.responseTo}});
    }
    MOTCUA_CHECK(requireAll(
        request, {QStringLiteral("to.code"), QStringLiteral("number"), QStringLiteral("notation"), QStringLiteral("place"),
                  QStringLiteral("subject"), QStringLiteral("signer.name"), QStringLiteral("signer.position")}));
    const QString onceKey =
        QStringLiteral("reply/%1/%2/%3").arg(id.toString(QUuid::WithoutBraces), reply.toAgency, result.file.sha256);
    return m_queue.ask(session, {GateService::SendReply, id, {}, request, onceKey});
}

Result<store::GateRow> ReplyStation::rate(const Session& session, const QUuid& id, const Rating& rating) {
    if (rating.score < kWorst || rating.score > kBest)
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QString::number(rating.score)}});
    return m_queue.ask(session, {GateService::SendRating,
                                 id,
                                 {},
                                 {{QStringLiteral("score"), rating.score},
                                  {QStringLiteral("criteria"), rating.criteria},
                                  {QStringLiteral("comment"), normalized(rating.comment)}},
                                 QStringLiteral("rating/") + id.toString(QUuid::WithoutBraces)});
}

}  // namespace motcua::stations
