// Two hundred desks of one office against one province: what a busy morning asks of the wire and of the model.
//
// Real engines with real stores would take minutes to open; the desks here speak the wire itself, through the product's own
// adapter, which is what the province sees of them.
#include <gtest/gtest.h>

#include <QElapsedTimer>

#include "Town.h"

using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kDesks = 200;
constexpr int kReceipts = 2;  // a desk

// A desk without a store: its own numbers, lanes and cursor.
struct LightDesk {
    LightDesk(Town& town, const Clock& clock, int number)
        : line(town.province, clock),
          tokens(town.province, clock),
          rng(static_cast<quint64>(number) + 1),
          api(QUrl(QStringLiteral("https://province.test")), QStringLiteral("desk-%1").arg(number), line, tokens, clock, rng) {}

    store::Operation receipt(const Clock& clock, const store::Lease& lease, int serial) {
        const QUuid id = makeUuid7(clock, rng);
        const QString number = QStringLiteral("%1-%2-%3")
                                   .arg(lease.scope, lease.day.toString(u"yyMMdd"))
                                   .arg(lease.lo + serial, 4, 10, QLatin1Char('0'));
        return {
            makeUuid7(clock, rng),
            QStringLiteral("Dossier.Receive"),
            id,
            1,
            0,
            clock.now(),
            {{QStringLiteral("officerId"), QStringLiteral("cb-101-01")}, {QStringLiteral("role"), QStringLiteral("tiep_nhan")}},
            {{QStringLiteral("action"), QStringLiteral("receive")},
             {QStringLiteral("leaseId"), lease.leaseId},
             {QStringLiteral("set"), flattened(store::dossierFields(id, number, QStringLiteral("Người Thử Nghiệm")))}}};
    }
    // Reads the feed to its end; the number of dossiers seen.
    int pull() {
        int dossiers = 0;
        for (;;) {
            const auto page = api.changes(cursor, 500, {});
            EXPECT_TRUE(page);
            if (!page) return dossiers;
            for (const sync::FeedChange& change : page->changes) dossiers += sync::isDossier(change) ? 1 : 0;
            cursor = page->next;
            if (!page->hasMore) return dossiers;
        }
    }

    ModelLine line;
    OfficerTokens tokens;
    SeededRng rng;
    sync::SyncV1Api api;
    QString cursor;
};

}  // namespace

TEST(ManyDesks, TwoHundredPushAndPullWithoutAClash) {
    Town town;
    ManualClock clock{fromIso(QStringLiteral("2026-11-23T08:00:00+07:00"))};
    std::vector<std::unique_ptr<LightDesk>> desks;
    for (int i = 0; i < kDesks; ++i) desks.push_back(std::make_unique<LightDesk>(town, clock, i));
    QElapsedTimer timer;
    timer.start();
    for (const auto& desk : desks) {
        const auto leases = desk->api.leaseNumbers(
            {QStringLiteral("H19.101"), {toLocal(clock.now()).date()}, kReceipts, QStringLiteral("morning")}, {});
        ASSERT_TRUE(leases);
        QList<store::Operation> batch;
        for (int serial = 0; serial < kReceipts; ++serial) batch.append(desk->receipt(clock, leases->first(), serial));
        const auto results = desk->api.pushOps(1, batch, {}, {});
        ASSERT_TRUE(results);
        for (const sync::OpResult& result : *results) EXPECT_EQ(result.verdict, sync::Verdict::Applied);
        // The answer is lost for every tenth desk: the same batch again has no second effect.
        if (desk->rng.below(10) != 0) continue;
        const auto again = desk->api.pushOps(2, batch, {}, {});
        for (const sync::OpResult& result : *again) EXPECT_EQ(result.verdict, sync::Verdict::Duplicate);
    }
    EXPECT_EQ(town.province.state().dossiers.size(), kDesks * kReceipts);
    EXPECT_EQ(town.province.state().numbers.size(), kDesks * kReceipts);
    for (const auto& desk : desks) ASSERT_EQ(desk->pull(), kDesks * kReceipts);
    RecordProperty("milliseconds", static_cast<int>(timer.elapsed()));
    // 80,000 changes delivered; generous, because a test machine may be busy with other things.
    EXPECT_LT(timer.elapsed(), 120'000);
}
