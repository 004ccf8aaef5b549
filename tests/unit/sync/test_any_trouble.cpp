// Whatever the line does, in the end both desks equal the province, every effect is there once, and nothing waits.
#include "SyncTest.h"

using namespace motcua;
using namespace motcua::test;

namespace {

// Why a desk does not come to rest, for the failure message.
std::string stopped(Desk& desk) {
    QStringList lines;
    const auto snapshot = desk.status.snapshot();
    if (snapshot.problem) lines.append(QString(errorId(*snapshot.problem)));
    static_cast<void>(desk.store->database().each(
        "SELECT state, lane_seq, last_code, last_detail, payload FROM outbox WHERE state <> 'done' ORDER BY seq",
        [&lines](const store::Row& row) {
            lines.append(row.text(0) + u' ' + QString::number(row.integer(1)) + u' ' + row.text(2) + u' ' + row.text(3) + u' ' +
                         row.text(4).left(300));
        }));
    return '\n' + lines.join(u'\n').toStdString();
}

}  // namespace

struct SyncProperty : ::testing::TestWithParam<Wire> {};
INSTANTIATE_TEST_SUITE_P(Wires, SyncProperty, ::testing::Values(Wire::SyncV1, Wire::Classic), wireName);

TEST_P(SyncProperty, AnyTroubleHeals) {
    for (quint64 seed = 1; seed <= 6; ++seed) {
        Town town;
        Desk a(town, QStringLiteral("desk-a"), officeConfig(), GetParam());
        Desk b(town, QStringLiteral("desk-b"), officeConfig(), GetParam());
        SeededRng dice(seed);
        QList<QUuid> known;
        int operations = 0;
        const auto spoil = [&dice](const net::HttpRequest&) {
            const quint64 roll = dice.below(20);
            return roll >= 1 && roll <= 6 ? static_cast<Trouble>(roll) : Trouble::None;
        };
        a.line.trouble = b.line.trouble = spoil;
        for (int i = 0; i < 60; ++i) {
            Desk& desk = dice.below(2) == 0 ? a : b;
            const quint64 what = dice.below(4);
            if (what == 0 || known.isEmpty()) {
                known.append(desk.receive(QStringLiteral("Người %1").arg(i)));
                ++operations;
            } else if (what == 1) {
                // Each desk has its own field, so that no person is needed in the end.
                const QUuid id = known[static_cast<qsizetype>(dice.below(static_cast<quint64>(known.size())))];
                if (!desk.store->dossiers.find(id)->has_value()) continue;
                desk.correct(id, &desk == &a ? kPhone : kEmail, QString::number(i));
                ++operations;
            } else {
                desk.step();
            }
            desk.profile.clock.advanceMs(static_cast<qint64>(dice.below(20'000)));
        }
        a.line.trouble = b.line.trouble = nullptr;
        a.engine.wake();
        b.engine.wake();
        ASSERT_TRUE(a.drain()) << seed << stopped(a);
        ASSERT_TRUE(b.drain()) << seed << stopped(b);
        ASSERT_TRUE(a.drain()) << seed << stopped(a);
        int versions = 0;
        for (const QUuid& id : std::as_const(known)) {
            EXPECT_EQ(a.fields(id), town.fields(id)) << seed;
            EXPECT_EQ(b.fields(id), town.fields(id)) << seed;
            versions += town.version(id);
        }
        EXPECT_EQ(versions, operations) << seed;
        EXPECT_EQ(town.province.state().dossiers.size(), known.size()) << seed;
        EXPECT_TRUE(a.store->events.verifyChain());
    }
}
