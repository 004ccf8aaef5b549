#include "stations/PaymentStation.h"

#include <QJsonArray>
#include <algorithm>

#include "base/Text.h"

namespace motcua::stations {
namespace {

using Kind = PaymentLine::Kind;

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

qint64 amountOf(const QJsonObject& object) {
    return object.value(QLatin1String("amount")).toInteger();
}

bool isPaid(const QJsonObject& line) {
    return text(line, "state") == QLatin1String("paid") && !text(line, "receipt").isEmpty();
}

qint64 owed(const Dossier& dossier) {
    qint64 sum = 0;
    for (const Fee& fee : dossier.fees) sum += fee.settled ? 0 : fee.amount;
    return sum;
}

QJsonArray feeLines(const Dossier& dossier) {
    QJsonArray lines;
    for (const Fee& fee : dossier.fees) {
        if (fee.settled || fee.amount == 0) continue;
        lines.append(QJsonObject{
            {QStringLiteral("id"), fee.id}, {QStringLiteral("name"), fee.name}, {QStringLiteral("amount"), fee.amount}});
    }
    return lines;
}

// A fee that this payment settled carries its time, whichever desk recorded it (see record).
Kind kindOf(const Dossier& dossier, qint64 paid, const QDateTime& paidAt) {
    qint64 settledByThis = 0;
    for (const Fee& fee : dossier.fees) settledByThis += fee.settled && fee.settledAt == paidAt ? fee.amount : 0;
    if (settledByThis == paid && paid > 0) return Kind::Matched;
    if (dossier.feeTotal() != paid) return Kind::Amount;
    if (!dossier.feesSettled()) return Kind::NotRecorded;
    return paidAt.isValid() ? Kind::PaidTwice : Kind::Matched;
}

}  // namespace

QString paymentLineCode(Kind kind) {
    switch (kind) {
        case Kind::Matched:
            return QStringLiteral("matched");
        case Kind::UnknownDossier:
            return QStringLiteral("unknownDossier");
        case Kind::Amount:
            return QStringLiteral("amountDiffers");
        case Kind::NotRecorded:
            return QStringLiteral("notRecorded");
        case Kind::PaidTwice:
            return QStringLiteral("paidTwice");
        case Kind::NotPaid:
            return QStringLiteral("notPaid");
    }
    return {};
}

Result<store::GateRow> PaymentStation::order(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const qint64 amount = owed(dossier);
    if (amount <= 0) return fail(ErrorCode::StepNeedsFee, {{QStringLiteral("amount"), vnd(0)}});
    MOTCUA_TRY(const auto standing, m_queue.latest(id, GateService::OrderPayment));
    const bool stands =
        standing && (standing->state == store::GateState::Answered || standing->state == store::GateState::Waiting);
    if (stands && amountOf(standing->request) == amount) return *standing;
    return m_queue.ask(session, {GateService::OrderPayment,
                                 id,
                                 {},
                                 {{QStringLiteral("amount"), amount},
                                  {QStringLiteral("content"), dossier.displayNumber()},
                                  {QStringLiteral("fees"), feeLines(dossier)}}});
}

Result<store::GateRow> PaymentStation::check(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const store::GateRow order, m_queue.answered(id, GateService::OrderPayment));
    return m_queue.ask(session,
                       {GateService::CheckPayment, id, {}, {{QStringLiteral("invoice"), text(order.answer, "invoice")}}});
}

Result<Dossier> PaymentStation::record(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const store::GateRow check, m_queue.answered(id, GateService::CheckPayment));
    const QJsonObject& answer = check.answer;
    if (!isPaid(answer)) return fail(ErrorCode::GateNotAnswered, {{QStringLiteral("service"), check.service}});
    return m_desk.step(
        session, id, Action::SettleFee,
        [&](Dossier& dossier) -> Result<void> {
            if (amountOf(answer) != owed(dossier)) {
                return fail(ErrorCode::GateAmountDiffers, {{QStringLiteral("expected"), vnd(owed(dossier))},
                                                           {QStringLiteral("paid"), vnd(amountOf(answer))}});
            }
            const QDateTime paidAt = fromIso(text(answer, "paidAt"));
            for (Fee& fee : dossier.fees) {
                if (fee.settled) continue;
                fee.settled = true;
                fee.settledAt = paidAt.isValid() ? paidAt : check.closedAt;
            }
            return {};
        },
        text(answer, "receipt"));
}

Result<store::GateRow> PaymentStation::reconcile(const Session& session, QDate day) {
    return m_queue.ask(session, {GateService::ReconcileDay,
                                 {},
                                 QStringLiteral("Đối soát thanh toán trực tuyến"),
                                 {{QStringLiteral("day"), day.toString(Qt::ISODate)}}});
}

Result<DayOfPayments> PaymentStation::dayOf(const Session& session, QDate day) {
    MOTCUA_CHECK(roleToAsk(session.officer, GateService::ReconcileDay));
    return m_desk.onStore([&](store::Store& store) -> Result<DayOfPayments> {
        DayOfPayments out{day, {}, {}};
        // Nobody asks about a day before it has come.
        MOTCUA_TRY(const auto rows, store.gate.ofService(gateServiceCode(GateService::ReconcileDay),
                                                         localDateTime(day, QTime(0, 0)), m_desk.clock().now().addMSecs(1)));
        for (const store::GateRow& row : rows) {
            if (text(row.request, "day") == day.toString(Qt::ISODate)) out.asked = row;
        }
        if (out.isChecked()) {
            MOTCUA_TRY(out.lines, linesOf(store, *out.asked));
        }
        return out;
    });
}

Result<QList<PaymentLine>> PaymentStation::linesOf(store::Store& store, const store::GateRow& reconciliation) {
    const QJsonArray lines = reconciliation.answer.value(QLatin1String("lines")).toArray();
    MOTCUA_TRY(const QList<PaymentLine> theirs, theirLines(store, lines));
    MOTCUA_TRY(const QList<PaymentLine> ours,
               ourLines(store, QDate::fromString(text(reconciliation.answer, "day"), Qt::ISODate), lines));
    return theirs + ours;
}

Result<QList<PaymentLine>> PaymentStation::theirLines(store::Store& store, const QJsonArray& lines) {
    QList<PaymentLine> out;
    for (const QJsonValue& value : lines) {
        const QJsonObject line = value.toObject();
        if (!isPaid(line)) continue;
        PaymentLine payment{Kind::UnknownDossier, text(line, "invoice"), text(line, "dossierNumber"), 0, amountOf(line)};
        const auto row = store.dossiers.getByCode(payment.dossierNumber);
        if (!row && !row.error().is(ErrorCode::NotFound)) return fail(row.error());
        if (row) {
            MOTCUA_TRY(const Dossier dossier, dossierFromJson(row->fields));
            payment.expected = dossier.feeTotal();
            payment.kind = kindOf(dossier, payment.paid, fromIso(text(line, "paidAt")));
        }
        out.append(payment);
    }
    return out;
}

// What this desk settled by an invoice paid on that day, and the platform does not name.
Result<QList<PaymentLine>> PaymentStation::ourLines(store::Store& store, QDate day, const QJsonArray& lines) {
    QList<PaymentLine> out;
    // A payment is checked on its day or later, at most while the dossier is open.
    MOTCUA_TRY(const auto checks, store.gate.ofService(gateServiceCode(GateService::CheckPayment),
                                                       localDateTime(day, QTime(0, 0)), m_desk.clock().now().addMSecs(1)));
    for (const store::GateRow& check : checks) {
        const bool isOfDay = toLocal(fromIso(text(check.answer, "paidAt"))).date() == day;
        if (check.state != store::GateState::Answered || !isPaid(check.answer) || !isOfDay) continue;
        const QString invoice = text(check.answer, "invoice");
        const bool isListed = std::any_of(lines.begin(), lines.end(), [&invoice](const QJsonValue& line) {
            return text(line.toObject(), "invoice") == invoice && isPaid(line.toObject());
        });
        if (isListed) continue;
        MOTCUA_TRY(const store::DossierRow row, store.dossiers.get(check.dossierId));
        MOTCUA_TRY(const Dossier dossier, dossierFromJson(row.fields));
        if (dossier.feesSettled())
            out.append({Kind::NotPaid, invoice, dossier.displayNumber(), dossier.feeTotal(), amountOf(check.answer)});
    }
    return out;
}

}  // namespace motcua::stations
