#include "stations/PostStation.h"

namespace motcua::stations {
namespace {

constexpr int kLetterGrams = 50;

QJsonObject side(const QString& name, const QString& address, const QString& phone) {
    return {{QStringLiteral("name"), name}, {QStringLiteral("address"), address}, {QStringLiteral("phone"), phone}};
}

}  // namespace

Result<store::GateRow> PostStation::order(const Session& session, const QUuid& id, Way way, const Office& office, int grams) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const Applicant& applicant = dossier.applicant;
    MOTCUA_TRY(const QString counter, m_catalogue.agencyName(dossier.counter, toLocal(m_desk.clock().now()).date()));
    const QJsonObject citizen = side(applicant.fullName, applicant.address, applicant.phone);
    const QJsonObject desk = side(counter, office.address, office.phone);
    const bool isDelivery = way == Way::Delivery;
    const qint64 owed = dossier.feesSettled() ? 0 : dossier.feeTotal();
    const QJsonObject request{{QStringLiteral("kind"), isDelivery ? QStringLiteral("delivery") : QStringLiteral("pickup")},
                              {QStringLiteral("sender"), isDelivery ? desk : citizen},
                              {QStringLiteral("receiver"), isDelivery ? citizen : desk},
                              {QStringLiteral("cod"), isDelivery ? owed : 0},
                              {QStringLiteral("grams"), grams > 0 ? grams : kLetterGrams}};
    for (const char* party : {"sender", "receiver"}) {
        MOTCUA_CHECK(requireAll(
            request, {QLatin1String(party) + QStringLiteral(".name"), QLatin1String(party) + QStringLiteral(".address"),
                      QLatin1String(party) + QStringLiteral(".phone")}));
    }
    const QString onceKey =
        QStringLiteral("post/%1/%2").arg(id.toString(QUuid::WithoutBraces), request.value(QLatin1String("kind")).toString());
    return m_queue.ask(session, {GateService::OrderPost, id, {}, request, onceKey});
}

Result<store::GateRow> PostStation::track(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const store::GateRow order, m_queue.answered(id, GateService::OrderPost));
    return m_queue.ask(
        session,
        {GateService::TrackPost, id, {}, {{QStringLiteral("item"), order.answer.value(QLatin1String("item")).toString()}}});
}

}  // namespace motcua::stations
