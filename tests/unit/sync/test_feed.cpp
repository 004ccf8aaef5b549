// What comes in by the feed: merged, hidden, healed; a page of somebody else is never data.
#include <QUrlQuery>

#include "SyncTest.h"
#include "sync/SyncV1Api.h"

using namespace motcua;
using namespace motcua::test;
using sync::LineState;

namespace {

// A province that does not know `latest` and tells every version.
class OlderProvince final : public net::HttpTransport {
public:
    explicit OlderProvince(net::HttpTransport& line) : m_line(line) {}
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override {
        net::HttpRequest older = request;
        QUrlQuery query(older.url);
        query.removeQueryItem(QStringLiteral("latest"));
        older.url.setQuery(query);
        return m_line.send(older, cancel);
    }

private:
    net::HttpTransport& m_line;
};

}  // namespace

TEST_P(SyncTest, DifferentFieldsMergeByThemselves) {
    const QUuid id = shared();
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    ASSERT_TRUE(a.drain());
    ASSERT_TRUE(b.drain());
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(a.fields(id), town.fields(id));
    EXPECT_EQ(b.fields(id), town.fields(id));
    EXPECT_EQ(b.text(id, kPhone), QStringLiteral("0912000222"));
    EXPECT_EQ(a.text(id, kEmail), QStringLiteral("thu@example.vn"));
}

TEST_P(SyncTest, TheSameFieldIsAConflictOfThatDossierOnly) {
    const QUuid id = shared();
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    const QUuid lost = b.correct(id, kPhone, QStringLiteral("0912000333"));
    const QUuid behind = b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    const QUuid other = b.receive(QStringLiteral("Trần Văn Ví Dụ"));
    ASSERT_TRUE(a.drain());
    for (int i = 0; i < 5; ++i) {
        b.step();
        b.profile.clock.advanceMs(60'000);
    }
    EXPECT_EQ(b.stateOf(lost), store::OpState::Conflict);
    EXPECT_EQ(b.stateOf(behind), store::OpState::Ready);
    EXPECT_EQ(town.version(other), 1);
    EXPECT_EQ(town.fields(id).value(QStringLiteral("applicant")).toObject().value(QStringLiteral("phone")).toString(),
              QStringLiteral("0912000222"));
    const auto conflicts = b.store->conflicts.open(id);
    ASSERT_EQ(conflicts->size(), 1);
    EXPECT_EQ(conflicts->first().field, kPhone);
    EXPECT_EQ(conflicts->first().base.toString(), QStringLiteral("0912000111"));
    EXPECT_EQ(conflicts->first().mine.toString(), QStringLiteral("0912000333"));
    EXPECT_EQ(conflicts->first().theirs.toString(), QStringLiteral("0912000222"));
    EXPECT_EQ(b.status.snapshot().stoppedOperations, 1);
    // What the officer typed stays in sight until a person decides.
    EXPECT_EQ(b.text(id, kPhone), QStringLiteral("0912000333"));

    store::Operation settled = b.store->outbox.get(lost)->op;
    settled.opId = b.profile.newId();
    settled.data.insert(QStringLiteral("was"), QJsonObject{{kPhone, QStringLiteral("0912000222")}});
    ASSERT_TRUE(b.store->inTransaction([&] { return b.store->outbox.supersede(lost, settled); }));
    EXPECT_TRUE(b.drain());
    EXPECT_EQ(b.stateOf(lost), store::OpState::Superseded);
    EXPECT_EQ(b.stateOf(behind), store::OpState::Done);
}

TEST_P(SyncTest, OurOwnChangeNeverVanishesBetweenTwoPages) {
    if (GetParam() == Wire::Classic) GTEST_SKIP() << "the list shows present states only, never two versions of one dossier";
    const QUuid id = shared();
    b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    ASSERT_TRUE(b.drain());
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    // Pushed (version 3), but the feed breaks before version 2 and 3 are read.
    a.line.trouble = [](const net::HttpRequest& request) { return isPull(request) ? Trouble::LoseRequest : Trouble::None; };
    a.step();
    const QUuid second = a.correct(id, kPhone, QStringLiteral("0912000333"));
    int pages = 0;
    a.line.trouble = [&pages](const net::HttpRequest& request) {
        if (isPull(request) && ++pages > 1) return Trouble::LoseRequest;
        return isPush(request) ? Trouble::LoseRequest : Trouble::None;
    };
    OlderProvince older(a.line);
    sync::SyncV1Api api(QUrl(QStringLiteral("https://province.test")), QStringLiteral("quay-1"), older, a.tokens,
                        a.profile.clock, a.profile.rng);
    sync::Puller puller(*a.store, api, a.profile.clock, a.profile.rng, 1);
    sync::PullReport report;
    EXPECT_FALSE(puller.pull(a.profile.clock.now(), {}, report));
    EXPECT_EQ(a.row(id).serverVersion, 2);
    EXPECT_EQ(a.text(id, kEmail), QStringLiteral("thu@example.vn"));
    EXPECT_EQ(a.text(id, kPhone), QStringLiteral("0912000333"));
    a.line.trouble = nullptr;
    a.engine.wake();
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(a.stateOf(second), store::OpState::Done);
    EXPECT_EQ(a.fields(id), town.fields(id));
}

TEST_P(SyncTest, APageOfSomebodyElseIsNeverData) {
    const QUuid id = shared();
    const QJsonObject before = a.fields(id);
    const auto cursor = a.store->feed.position(QStringLiteral("changes"))->cursor;
    for (const Trouble trouble : {Trouble::Html, Trouble::Cut, Trouble::Busy, Trouble::LoseRequest}) {
        a.line.trouble = [trouble](const net::HttpRequest&) { return trouble; };
        a.engine.wake();
        const auto report = a.step();
        ASSERT_TRUE(report.problem);
        EXPECT_EQ(a.status.snapshot().line, LineState::Offline) << static_cast<int>(trouble);
        EXPECT_EQ(a.fields(id), before);
        EXPECT_EQ(a.store->feed.position(QStringLiteral("changes"))->cursor, cursor);
    }
    a.line.trouble = nullptr;
    a.engine.wake();
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(a.status.snapshot().line, LineState::Online);
}

TEST_P(SyncTest, AFewTombstonesHideAndManyAreAQuestion) {
    a.step();
    QList<QUuid> dossiers;
    for (int i = 0; i < 40; ++i) dossiers.append(a.receive(QStringLiteral("Người %1").arg(i)));
    ASSERT_TRUE(a.drain());
    const auto retract = [&](int from, int to) {
        for (int i = from; i < to; ++i) town.province.retract(dossiers[i].toString(QUuid::WithoutBraces));
    };
    retract(0, 3);
    EXPECT_FALSE(a.step().problem);
    EXPECT_TRUE(a.row(dossiers[2]).hidden);
    retract(3, 33);
    const QString file = a.addFile("giấy tờ");
    const auto report = a.step();
    ASSERT_TRUE(report.problem);
    EXPECT_TRUE(report.problem->is(ErrorCode::SyncMassDeletion));
    EXPECT_EQ(report.filesFinished, 1);
    EXPECT_EQ(a.status.snapshot().line, LineState::Paused);
    for (int i = 3; i < 40; ++i) EXPECT_FALSE(a.row(dossiers[i]).hidden);
    a.engine.allowDeletions();
    a.engine.wake();
    EXPECT_FALSE(a.step().problem);
    for (int i = 3; i < 40; ++i) EXPECT_EQ(a.row(dossiers[i]).hidden, i < 33);
}

TEST_P(SyncTest, AnOldCursorIsHealedByASnapshot) {
    const QUuid id = shared();
    const QUuid gone = a.receive(QStringLiteral("Trần Văn Ví Dụ"));
    ASSERT_TRUE(a.drain());
    ASSERT_TRUE(b.drain());
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    town.province.retract(gone.toString(QUuid::WithoutBraces));
    town.province.compactFeed();
    ASSERT_TRUE(b.drain());
    EXPECT_EQ(b.fields(id), town.fields(id));
    EXPECT_EQ(b.text(id, kPhone), QStringLiteral("0912000222"));
    EXPECT_TRUE(b.row(gone).hidden);
}

// The clock runs a day ahead while yesterday's rest is given back, and nobody hears the answer; then it is set right.

TEST_P(SyncTest, ADossierMovedBeforeItWasEverSeenIsHiddenToo) {
    a.step();
    a.line.trouble = [](const net::HttpRequest& request) { return isPull(request) ? Trouble::LoseAnswer : Trouble::None; };
    const QUuid moved = a.receive(QStringLiteral("Trần Văn Ví Dụ"));
    a.step();
    ASSERT_EQ(town.version(moved), 1);
    town.province.retract(moved.toString(QUuid::WithoutBraces));
    town.province.compactFeed();
    const QUuid waiting = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = {};
    ASSERT_TRUE(a.drain());
    EXPECT_TRUE(a.row(moved).hidden);
    EXPECT_FALSE(a.row(waiting).hidden);
    EXPECT_EQ(town.version(waiting), 1);
}

struct SyncCatalogue : ::testing::TestWithParam<Wire> {};
INSTANTIATE_TEST_SUITE_P(Wires, SyncCatalogue, ::testing::Values(Wire::SyncV1, Wire::Classic), wireName);

TEST_P(SyncCatalogue, ComesWholeFromAnEmptyDesk) {
    Town town(*sandbox::demoSeed());
    Desk desk(town, QStringLiteral("desk-a"), officeConfig(), GetParam());
    const auto report = desk.step();
    ASSERT_FALSE(report.problem) << qPrintable(report.problem->detail);
    QHash<QString, int> expected;
    for (const auto& change : town.province.state().feed) ++expected[change.entity];
    EXPECT_GT(expected.size(), 7);
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        EXPECT_EQ(*desk.store->catalogue.count(it.key()), it.value()) << qPrintable(it.key());
    }
    EXPECT_EQ(report.pulled.catalogue, town.province.state().head);
}
