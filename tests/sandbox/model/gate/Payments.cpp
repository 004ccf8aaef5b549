// The payment platform (Cổng thanh toán): an invoice a request, paid by the citizen at any time, a receipt number when it is.

#include <QJsonArray>
#include <algorithm>

#include "sandbox/model/gate/GateEndpoint.h"

namespace motcua::sandbox {
namespace {

using Call = GateEndpoint::Call;
const QString kTime = QStringLiteral("yyyyMMddHHmmss");
const QString kDate = QStringLiteral("yyyyMMdd");

Invoice* invoiceOf(State& state, const Call& call) {
    const QString number = member(call.body, "SoHoaDon");
    const auto found = std::find_if(state.gate.invoices.begin(), state.gate.invoices.end(), [&](const Invoice& invoice) {
        return invoice.number == number && invoice.office == call.caller.office;
    });
    return found == state.gate.invoices.end() ? nullptr : &*found;
}

int stateOf(const Invoice& invoice) {
    if (invoice.cancelled) return 3;
    return invoice.receipt.isEmpty() ? 0 : 1;
}

QJsonObject rowOf(const Invoice& invoice) {
    QJsonObject row{{QStringLiteral("SoHoaDon"), invoice.number},
                    {QStringLiteral("MaHoSo"), invoice.dossier},
                    {QStringLiteral("SoTien"), invoice.receipt.isEmpty() ? invoice.amount : invoice.paid},
                    {QStringLiteral("TrangThai"), stateOf(invoice)}};
    if (invoice.receipt.isEmpty()) return row;
    row.insert(QStringLiteral("SoBienLai"), invoice.receipt);
    row.insert(QStringLiteral("ThoiGianThanhToan"), toLocal(invoice.paidAt).toString(kTime));
    return row;
}

}  // namespace

HttpAnswer orderPayment(State& state, const Call& call) {
    const qint64 amount = call.body.value(u"SoTien").toInteger();
    if (amount <= 0) return problemAnswer(422, QStringLiteral("amount"), QStringLiteral("Nothing to pay"));
    Invoice invoice;
    invoice.number = QStringLiteral("HD%1").arg(state.gate.invoices.size() + 1, 8, 10, QLatin1Char('0'));
    invoice.dossier = member(call.body, "MaHoSo");
    invoice.office = call.caller.office;
    invoice.amount = amount;
    state.gate.invoices.append(invoice);
    return gateAnswer({{QStringLiteral("SoHoaDon"), invoice.number},
                       {QStringLiteral("SoTien"), amount},
                       {QStringLiteral("DuongDanThanhToan"), QStringLiteral("https://thanhtoan.example/") + invoice.number}});
}

HttpAnswer checkPayment(State& state, const Call& call) {
    const Invoice* invoice = invoiceOf(state, call);
    return invoice == nullptr ? gateNotFound() : gateAnswer(rowOf(*invoice));
}

HttpAnswer reconcileDay(State& state, const Call& call) {
    const QDate day = QDate::fromString(member(call.body, "Ngay"), kDate);
    if (!day.isValid()) return problemAnswer(422, QStringLiteral("day"), QStringLiteral("Not a day"));
    QJsonArray rows;
    for (const Invoice& invoice : std::as_const(state.gate.invoices)) {
        const bool isOfDay = !invoice.receipt.isEmpty() && toLocal(invoice.paidAt).date() == day;
        if (isOfDay && invoice.office == call.caller.office) rows.append(rowOf(invoice));
    }
    return gateAnswer({{QStringLiteral("Ngay"), day.toString(kDate)}, {QStringLiteral("GiaoDich"), rows}});
}

HttpAnswer payInvoice(State& state, const Call& call) {
    Invoice* invoice = invoiceOf(state, call);
    if (invoice == nullptr || !invoice->receipt.isEmpty()) return gateNotFound();
    invoice->paid = call.body.value(u"SoTien").toInteger(invoice->amount);
    invoice->paidAt = call.now;
    invoice->receipt = QStringLiteral("BL-") + invoice->number.mid(2);
    return gateAnswer(rowOf(*invoice));
}

}  // namespace motcua::sandbox
