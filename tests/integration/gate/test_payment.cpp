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
    stations::DayOfPayments today() {
        const auto day = desk->payments.dayOf(desk->session(), toLocal(desk->line.clock.now()).date());
        EXPECT_TRUE(day);
        return day.value_or(stations::DayOfPayments());
    }
    QList<stations::PaymentLine> reconciled() {
        const auto asked = desk->payments.reconcile(desk->session(), toLocal(desk->line.clock.now()).date());
        EXPECT_TRUE(asked);
        EXPECT_FALSE(today().isChecked()) << "an earlier list says nothing about a question that waits";
        EXPECT_TRUE(desk->settle(asked->id));
        EXPECT_TRUE(today().isChecked());
        return today().lines;
    }
    using Kind = stations::PaymentLine::Kind;

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
    const auto before = reconciled();
    ASSERT_EQ(before.size(), 1);
    EXPECT_EQ(before.first().kind, Kind::NotRecorded);
    checked();
    const auto settled = desk->payments.record(desk->session(), dossier.id);
    ASSERT_TRUE(settled) << errorId(settled.error().code).latin1();
    EXPECT_TRUE(settled->feesSettled());
    EXPECT_EQ(desk->line.store->events.timeline(dossier.id)->last().payload.value(QStringLiteral("note")).toString(),
              QStringLiteral("BL-00000001"));
    const auto after = reconciled();
    ASSERT_EQ(after.size(), 1);
    EXPECT_EQ(after.first().kind, Kind::Matched);
    EXPECT_EQ(after.first().expected, after.first().paid);
}

TEST_F(Payment, MoneyOnThePlatformForAFeeThatTheCounterTookIsPaidTwice) {
    begin();
    const QString invoice = orderedInvoice();
    ASSERT_TRUE(desk->desk.step(desk->session(), dossier.id, Action::SettleFee, [this](Dossier& changed) -> Result<void> {
        for (Fee& fee : changed.fees) {
            fee.settled = true;
            fee.settledAt = desk->line.clock.now();
        }
        return {};
    }));
    citizenPays(invoice, dossier.feeTotal());
    const auto found = reconciled();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().kind, Kind::PaidTwice);
}

TEST_F(Payment, ADayIsNotCheckedBeforeItsListIsHereAndOnlyForWhomItIs) {
    begin();
    EXPECT_FALSE(today().isChecked());
    EXPECT_FALSE(today().asked);
    const QDate day = toLocal(desk->line.clock.now()).date();
    const auto asked = desk->payments.reconcile(desk->session(), day);
    ASSERT_TRUE(asked);
    EXPECT_FALSE(today().isChecked()) << "asked, and on its way";
    EXPECT_EQ(desk->payments.reconcile(desk->session(), day)->id, asked->id) << "not asked twice while it waits";
    const auto handler = desk->session(QStringLiteral("hotich.dx"));
    EXPECT_TRUE(desk->payments.dayOf(handler, QDate(2026, 11, 23)).error().is(ErrorCode::NotAllowed));
}

TEST_F(Payment, AnotherSumIsADifferenceAndSettlesNothing) {
    begin();
    citizenPays(orderedInvoice(), dossier.feeTotal() - 1'000);
    checked();
    const auto refused = desk->payments.record(desk->session(), dossier.id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::GateAmountDiffers);
    EXPECT_FALSE(desk->desk.load(dossier.id)->feesSettled());
    const auto found = reconciled();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().kind, Kind::Amount);
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
    const auto found = reconciled();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().kind, Kind::UnknownDossier);
    EXPECT_EQ(found.first().dossierNumber, QStringLiteral("H19.101-260101-0001"));
}
