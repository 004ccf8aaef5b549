// The engine against the province's model: what must hold whatever the line does.
// long-file: one town, one list of promises for both wires; each test is short.
#include <gtest/gtest.h>

#include <QUrlQuery>

#include "Town.h"
#include "sync/SyncV1Api.h"

using namespace motcua;
using namespace motcua::test;
using sync::LineState;

namespace {

const QString kPhone = QStringLiteral("applicant.phone");
const QString kEmail = QStringLiteral("applicant.email");

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

struct SyncTest : ::testing::TestWithParam<Wire> {
    Town town;
    Desk a{town, QStringLiteral("desk-a"), officeConfig(), GetParam()};
    Desk b{town, QStringLiteral("desk-b"), officeConfig(), GetParam()};

    // A dossier that both desks and the province know.
    QUuid shared(const QString& applicant = QStringLiteral("Nguyễn Thị Thử Nghiệm")) {
        a.step();
        const QUuid id = a.receive(applicant);
        EXPECT_TRUE(a.drain());
        EXPECT_TRUE(b.drain());
        return id;
    }
};

}  // namespace

TEST_P(SyncTest, AReceiptGoesOutWithItsLeasedNumberAndComesBackAsBase) {
    EXPECT_FALSE(a.step().problem);
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const QString number = a.text(id, QStringLiteral("number"));
    EXPECT_EQ(number, QStringLiteral("H19.101-261123-0001"));
    const auto report = a.step();
    ASSERT_FALSE(report.problem) << qPrintable(report.problem->detail);
    EXPECT_EQ(report.pushed.settled, 1);
    EXPECT_EQ(town.fields(id).value(QStringLiteral("number")).toString(), number);
    const auto row = a.row(id);
    EXPECT_EQ(row.serverVersion, 1);
    EXPECT_FALSE(row.dirty);
    EXPECT_EQ(row.base, row.fields);
    EXPECT_EQ(row.fields, town.fields(id));
    EXPECT_EQ(a.status.snapshot().line, LineState::Online);
    EXPECT_EQ(a.status.snapshot().waitingOperations, 0);
}

TEST_P(SyncTest, WithoutALeaseTheProvinceGivesTheNumberLater) {
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    EXPECT_TRUE(a.text(id, QStringLiteral("number")).isEmpty());
    ASSERT_TRUE(a.drain());
    EXPECT_FALSE(a.text(id, QStringLiteral("number")).isEmpty());
    EXPECT_FALSE(a.text(id, QStringLiteral("provisional")).isEmpty());
}

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

TEST_P(SyncTest, ALostAnswerIsHealedByADuplicate) {
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [](const net::HttpRequest& request) { return isPush(request) ? Trouble::LoseAnswer : Trouble::None; };
    const auto lost = a.step();
    ASSERT_TRUE(lost.problem);
    EXPECT_TRUE(lost.problem->is(ErrorCode::NetTimeout));
    EXPECT_EQ(a.status.snapshot().line, LineState::Offline);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_TRUE(a.step().wasTooEarly);
    a.line.trouble = nullptr;
    a.engine.wake();
    EXPECT_EQ(a.step().pushed.settled, 1);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_EQ(a.row(id).serverVersion, 1);
}

TEST_P(SyncTest, AnEchoInTheFeedCompletesAnOperationWhoseAnswerWasLost) {
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [](const net::HttpRequest& request) { return isPush(request) ? Trouble::LoseAnswer : Trouble::None; };
    a.step();
    sync::Puller puller(*a.store, a.api, a.profile.clock, a.profile.rng, 500);
    sync::PullReport report;
    ASSERT_TRUE(puller.pull(a.profile.clock.now(), {}, report));
    EXPECT_EQ(a.store->outbox.counts()->waiting(), 0);
    EXPECT_FALSE(a.row(id).dirty);
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

TEST_P(SyncTest, ARejectedOperationStopsItsOwnLaneOnly) {
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const QUuid wrong = a.act(id, QStringLiteral("sign"), {{QStringLiteral("state"), QStringLiteral("signed")}});
    const QUuid behind = a.correct(id, kPhone, QStringLiteral("0912000222"));
    const QUuid other = a.receive(QStringLiteral("Trần Văn Ví Dụ"));
    a.step();
    EXPECT_EQ(a.stateOf(wrong), store::OpState::Rejected);
    EXPECT_EQ(a.store->outbox.get(wrong)->lastCode, QStringLiteral("illegal-transition"));
    EXPECT_EQ(a.stateOf(behind), store::OpState::Ready);
    EXPECT_EQ(town.version(other), 1);
}

TEST_P(SyncTest, OneBadOperationDoesNotHoldTheBatch) {
    a.step();
    QList<QUuid> dossiers;
    for (int i = 0; i < 7; ++i) dossiers.append(a.receive(QStringLiteral("Người %1").arg(i)));
    const QByteArray bad = dossiers[3].toByteArray(QUuid::WithoutBraces);
    a.line.trouble = [&bad](const net::HttpRequest& request) {
        return isPush(request) && request.body.contains(bad) ? Trouble::Refuse : Trouble::None;
    };
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.pushed.settled, 6);
    EXPECT_EQ(report.pushed.stopped, 1);
    for (int i = 0; i < 7; ++i) EXPECT_EQ(town.version(dossiers[i]), i == 3 ? 0 : 1);
}

TEST_P(SyncTest, ABatchThatIsTooLargeIsHalved) {
    a.step();
    for (int i = 0; i < 20; ++i) a.receive(QStringLiteral("Người %1").arg(i));
    a.line.trouble = [](const net::HttpRequest& request) {
        return isPush(request) && request.body.count("\"opId\"") > 3 ? Trouble::TooLarge : Trouble::None;
    };
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.pushed.settled, 20);
}

TEST_P(SyncTest, ATokenIsRenewedOnceThenThePauseIsSaid) {
    a.step();
    int refusals = 1;
    a.line.trouble = [&refusals](const net::HttpRequest&) { return refusals-- > 0 ? Trouble::Unauthorized : Trouble::None; };
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(a.tokens.renewals, 1);
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::Unauthorized; };
    EXPECT_TRUE(a.step().problem->is(ErrorCode::NetUnauthorized));
    EXPECT_EQ(a.tokens.renewals, 2);
    EXPECT_EQ(a.status.snapshot().line, LineState::Paused);
    EXPECT_EQ(a.status.snapshot().problem, ErrorCode::NetUnauthorized);
    const int before = a.line.requests;
    EXPECT_TRUE(a.step().wasTooEarly);
    EXPECT_EQ(a.line.requests, before);
    a.line.trouble = nullptr;
    a.profile.clock.advanceMs(6 * 60'000);
    EXPECT_FALSE(a.step().problem);
    EXPECT_EQ(a.status.snapshot().line, LineState::Online);
}

TEST_P(SyncTest, AForbiddenAnswerPausesAndHidesNothing) {
    const QUuid id = shared();
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::Forbidden; };
    EXPECT_TRUE(a.step().problem->is(ErrorCode::NetForbidden));
    EXPECT_EQ(a.status.snapshot().line, LineState::Paused);
    EXPECT_FALSE(a.row(id).hidden);
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
TEST_P(SyncTest, ANumberThatMayHaveGoneBackIsNotGivenAnyMore) {
    a.step();
    a.profile.clock.advanceMs(24 * 3'600'000);
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::LoseAnswer; };
    EXPECT_TRUE(a.step().problem);
    a.profile.clock.advanceMs(-24 * 3'600'000);
    a.line.trouble = {};
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(town.version(id), 1);
    EXPECT_EQ(a.store->outbox.counts()->rejected, 0);
}

// A proxy on the way sends a message twice and hands back the answer to the second.
TEST_P(SyncTest, AMessageThatCameTwiceIsNoRefusal) {
    a.step();
    bool cameTwice = false;
    a.line.spoil = [&](const net::HttpRequest& request, net::HttpResponse& response) {
        if (!isPush(request) || std::exchange(cameTwice, true)) return;
        response = *a.line.send(request, {});
    };
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    ASSERT_TRUE(a.drain());
    EXPECT_TRUE(cameTwice);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_EQ(a.store->outbox.counts()->rejected, 0);
}

// Received there, moved on before this desk saw it in the feed, and the feed thinned out: only the list tells.
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

TEST_P(SyncTest, AFileGoesUpAfterTheOperationsAndGoesOnWhereItStopped) {
    if (GetParam() == Wire::Classic) GTEST_SKIP() << "a file goes whole on this wire";
    a.step();
    SeededRng rng(9);
    const QByteArray bytes = rng.bytes(5 * 1024 * 1024 + 3);
    const QString sha = a.addFile(bytes);
    int pieces = 0;
    a.line.trouble = [&pieces](const net::HttpRequest& request) {
        return request.method == "PATCH" && ++pieces == 3 ? Trouble::LoseAnswer : Trouble::None;
    };
    EXPECT_TRUE(a.step().problem);
    EXPECT_EQ(a.status.snapshot().waitingFiles, 1);
    EXPECT_EQ(a.status.snapshot().waitingBytes, bytes.size() - 2 * 1024 * 1024);
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.line.trouble = [&](const net::HttpRequest& request) {
        if (request.method == "PATCH") {
            EXPECT_EQ(town.version(id), 1);
        }
        return Trouble::None;
    };
    a.engine.wake();
    EXPECT_EQ(a.step().filesFinished, 1);
    EXPECT_EQ(town.province.state().blobs.value(sha.toLatin1()).bytes, bytes);
    EXPECT_EQ(town.province.state().uploads.size(), 1);
    EXPECT_EQ(*a.store->uploads.count(), 0);

    // Another desk with the same file sends nothing.
    b.addFile(bytes);
    b.line.trouble = [](const net::HttpRequest& request) {
        EXPECT_NE(request.method, "PATCH");
        return Trouble::None;
    };
    EXPECT_EQ(b.step().filesFinished, 1);
}

TEST_P(SyncTest, ADamagedFileWaitsByItselfAndStopsNoOther) {
    a.step();
    const QString broken = a.addFile("hỏng");
    const QString good = a.addFile("tốt");
    QFile file(a.profile.path(QStringLiteral("blobs/%1/%2/%3").arg(broken.left(2), broken.mid(2, 2), broken)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.filesFinished, 1);
    EXPECT_TRUE(town.province.state().blobs.contains(good.toLatin1()));
    EXPECT_GT(report.nextWake, a.profile.clock.now());
}

TEST_P(SyncTest, ALostLeaseAnswerWastesNoNumber) {
    a.line.trouble = [](const net::HttpRequest& request) { return isLease(request) ? Trouble::LoseAnswer : Trouble::None; };
    a.step();
    a.line.trouble = nullptr;
    a.engine.wake();
    a.step();
    const QUuid id = a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    EXPECT_EQ(a.text(id, QStringLiteral("number")), QStringLiteral("H19.101-261123-0001"));
}

TEST_P(SyncTest, UnusedNumbersOfAPastDayGoBack) {
    a.step();
    a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const auto leases = a.store->leases.active();
    ASSERT_EQ(leases->size(), 7);
    a.profile.clock.advanceMs(24 * 3'600'000);
    ASSERT_TRUE(a.drain());
    const QString first = leases->first().leaseId;
    EXPECT_EQ(town.province.state().leases.value(first).hi, 1);
    const auto held = a.store->leases.active();
    for (const auto& lease : *held) EXPECT_NE(lease.leaseId, first);
}

TEST_P(SyncTest, ThisClockAgainstTheProvinces) {
    a.step();
    EXPECT_EQ(a.status.snapshot().clockOffsetMs, 0);
    EXPECT_FALSE(a.status.snapshot().clockIsWrong());
}

INSTANTIATE_TEST_SUITE_P(Wires, SyncTest, ::testing::Values(Wire::SyncV1, Wire::Classic), wireName);

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

// Whatever the line does, in the end both desks equal the province, every effect is there once, and nothing waits.
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
