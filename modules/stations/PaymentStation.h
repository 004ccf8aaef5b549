// Online payment (thanh toán trực tuyến): an invoice for the fees, its state, the receipt, and the daily reconciliation.
//
// Money counts as received only when the payment platform says "paid" with a receipt number (biên lai) and exactly the fee. A
// day is reconciled (đối soát) by the platform's own list of it; until that list is there the day reads "not checked yet".
// Source: NĐ 118/2025/NĐ-CP (online payment), handbook domain.md §4.6.
// Errors: StepNeedsFee when nothing is owed, GateNotAnswered {service}, GateAmountDiffers {expected, paid}, those of GateQueue
// and of Desk::step. Threads: blocks, not the UI thread.
#pragma once

#include <optional>

#include "stations/GateQueue.h"

namespace motcua::stations {

// One payment of a day, here, there or both.
struct PaymentLine {
    enum class Kind {
        Matched,         // paid there, settled here by it
        UnknownDossier,  // paid there, no such dossier here
        Amount,          // another sum than the fee
        NotRecorded,     // paid there, not settled here
        PaidTwice,       // paid there, settled here by another payment or at the counter
        NotPaid,         // settled here by an invoice that the platform does not list
    };
    Kind kind;
    QString invoice;
    QString dossierNumber;
    qint64 expected = 0;  // đồng
    qint64 paid = 0;
};

QString paymentLineCode(PaymentLine::Kind kind);  // "matched", "unknownDossier" …

struct DayOfPayments {
    QDate day;
    std::optional<store::GateRow> asked;  // the newest question; none: nobody has asked
    QList<PaymentLine> lines;             // known once it is answered

    bool isChecked() const { return asked && asked->state == store::GateState::Answered; }
};

class PaymentStation {
public:
    explicit PaymentStation(Desk& desk) : m_desk(desk), m_queue(desk) {}

    // An invoice for what is not settled yet; the one that stands for the same sum is not ordered twice.
    Result<store::GateRow> order(const Session& session, const QUuid& id);
    Result<store::GateRow> check(const Session& session, const QUuid& id);
    // Settles the fees by the answer of the last check.
    Result<Dossier> record(const Session& session, const QUuid& id);
    Result<store::GateRow> reconcile(const Session& session, QDate day);
    // What is known of a day. NotAllowed for whoever may not reconcile.
    Result<DayOfPayments> dayOf(const Session& session, QDate day);

private:
    Result<QList<PaymentLine>> linesOf(store::Store& store, const store::GateRow& reconciliation);
    Result<QList<PaymentLine>> theirLines(store::Store& store, const QJsonArray& lines);
    Result<QList<PaymentLine>> ourLines(store::Store& store, QDate day, const QJsonArray& lines);

    Desk& m_desk;
    GateQueue m_queue;
};

}  // namespace motcua::stations
