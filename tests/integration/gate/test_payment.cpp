// Online payment over real HTTPS: one invoice whatever happens to the reply, money counted only when it is exactly the fee.
#include "GateDesk.h"

using namespace motcua;
using namespace motcua::test;
using store::GateState;

namespace {

struct Payment : testing::Test {
    void begin(const QByteArray& faults = {}) {
        sandbox = std::make_unique<SandboxProcess>(QStringLiteral("demo"), faults);
        ASSERT_TRUE(sandbox->start());
        desk = std::make_unique<GateDesk>(*sandbox);
        ASSERT_TRUE(desk->start());
        dossier = desk->receive();
        ASSERT_GT(dossier.feeTotal(), 0);
        ASSERT_TRUE(desk->line.drain());
        // The fee is settled at the hand-over desk: the dossier's walk is not what is tested here.
        ready();
    }
    void ready() {
        desk->desk.onStore([&](store::Store& store) {
            EXPECT_TRUE(store.inTransaction([&]() -> Result<void> {
                MOTCUA_TRY(store::DossierRow row, store.dossiers.get(dossier.id));
                row.fields.insert(QStringLiteral("state"), QStringLiteral("resultReady"));
                return store.dossiers.update(row);
            }));
        });
    }
    QString orderedInvoice() {
        const auto order = desk->payments.order(desk->session(), dossier.id);
        EXPECT_TRUE(order);
        EXPECT_TRUE(desk->settle(order->id));
        return desk->word(order->id, "invoice");
    }
    void citizenPays(const QString& invoice, qint64 amount) {
        const auto paid = desk->others(QStringLiteral("/lgsp/thanhtoan/1.0.0/thunghiem-nop"),
                                       {{QStringLiteral("SoHoaDon"), invoice}, {QStringLiteral("SoTien"), amount}});
        EXPECT_EQ(paid.value(QStringLiteral("error_code")).toString(), QStringLiteral("0"));
    }
    QUuid checked() {
        const auto check = desk->payments.check(desk->session(), dossier.id);
        EXPECT_TRUE(check);
        EXPECT_TRUE(desk->settle(check->id));
        return check->id;
    }
    QList<stations::PaymentDifference> differences() {
        const auto asked =
            desk->payments.reconcile(desk->session(QStringLiteral("tiepnhan.dx")), toLocal(desk->line.clock.now()).date());
        EXPECT_TRUE(asked);
        EXPECT_TRUE(desk->settle(asked->id));
        const auto found = desk->payments.differences(asked->id);
        EXPECT_TRUE(found);
        return found.value_or(QList<stations::PaymentDifference>());
    }

    std::unique_ptr<SandboxProcess> sandbox;
    std::unique_ptr<GateDesk> desk;
    Dossier dossier;
};

}  // namespace

TEST_F(Payment, OneInvoiceAlthoughTheReplyIsLostThreeTimes) {
    begin(R"({"seed": 3, "rules": [{"path": "/lgsp/thanhtoan/1.0.0/yeucau", "kind": "drop-after", "count": 3}]})");
    const QString invoice = orderedInvoice();
    EXPECT_EQ(invoice, QStringLiteral("HD00000001"));
    EXPECT_EQ(orderedInvoice(), invoice) << "an invoice that stands is not ordered again";
}

TEST_F(Payment, CountsOnlyWhenPaidInFullAndNamesTheReceipt) {
    begin();
    EXPECT_EQ(desk->payments.check(desk->session(), dossier.id).error().code, ErrorCode::GateNotAnswered);
    const QString invoice = orderedInvoice();
    checked();
    EXPECT_EQ(desk->payments.record(desk->session(), dossier.id).error().code, ErrorCode::GateNotAnswered);
    citizenPays(invoice, dossier.feeTotal());
    ASSERT_EQ(differences().size(), 1);
    EXPECT_EQ(differences().first().kind, stations::PaymentDifference::Kind::NotRecorded);
    checked();
    const auto settled = desk->payments.record(desk->session(), dossier.id);
    ASSERT_TRUE(settled) << errorId(settled.error().code).latin1();
    EXPECT_TRUE(settled->feesSettled());
    EXPECT_EQ(desk->line.store->events.timeline(dossier.id)->last().payload.value(QStringLiteral("note")).toString(),
              QStringLiteral("BL-00000001"));
    EXPECT_TRUE(differences().isEmpty());
}

TEST_F(Payment, AnotherSumIsADifferenceAndSettlesNothing) {
    begin();
    citizenPays(orderedInvoice(), dossier.feeTotal() - 1'000);
    checked();
    const auto refused = desk->payments.record(desk->session(), dossier.id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::GateAmountDiffers);
    EXPECT_FALSE(desk->desk.load(dossier.id)->feesSettled());
    const auto found = differences();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().kind, stations::PaymentDifference::Kind::Amount);
    EXPECT_EQ(found.first().expected - found.first().paid, 1'000);
}

TEST_F(Payment, MoneyForADossierNobodyHereKnows) {
    begin();
    net::HttpRequest order{.method = "POST",
                           .url = desk->province.resolved(QUrl(QStringLiteral("/lgsp/thanhtoan/1.0.0/yeucau"))),
                           .body = R"({"MaThamChieu": "x", "MaHoSo": "H19.101-260101-0001", "SoTien": 5000})"};
    order.headers.set("Content-Type", "application/json");
    order.headers.set("Idempotency-Key", "0199aaaa-0000-7000-8000-000000000001");
    ASSERT_EQ(desk->gateLine.send(order, {})->status, 200);
    citizenPays(QStringLiteral("HD00000001"), 5'000);
    const auto found = differences();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().kind, stations::PaymentDifference::Kind::UnknownDossier);
    EXPECT_EQ(found.first().dossierNumber, QStringLiteral("H19.101-260101-0001"));
}
