// What brings desk and province together again when the feed alone does not: digests, snapshots, the guard; and what the line
// carries besides operations: files of other desks, locks.
#include <gtest/gtest.h>

#include <QCryptographicHash>

#include "Town.h"

using namespace motcua;
using namespace motcua::test;

namespace {

const QString kPhone = QStringLiteral("applicant.phone");
const QString kEmail = QStringLiteral("applicant.email");
const QString kFile = QStringLiteral("papers.to-khai.file.");

bool isFile(const net::HttpRequest& request) {
    return request.method == "PATCH" || (request.method == "POST" && request.url.path().endsWith(QLatin1String("/files")));
}

struct RepairTest : ::testing::Test {
    Town town;
    Desk a{town, QStringLiteral("desk-a"), officeConfig()};
    Desk b{town, QStringLiteral("desk-b"), officeConfig()};

    QUuid shared(const QString& applicant = QStringLiteral("Nguyễn Thị Thử Nghiệm")) {
        a.step();
        const QUuid id = a.receive(applicant);
        EXPECT_TRUE(a.drain());
        EXPECT_TRUE(b.drain());
        return id;
    }
    static QString idOf(const QUuid& id) { return id.toString(QUuid::WithoutBraces); }
    sync::StepReport later(Desk& desk) {
        desk.profile.clock.advanceMs(60'000);
        return desk.step();
    }
    void attach(Desk& desk, const QUuid& id, const QByteArray& bytes) {
        const QString sha256 = desk.addFile(bytes);
        desk.act(id, QStringLiteral("attachPaper"),
                 {{kFile + QStringLiteral("sha256"), sha256}, {kFile + QStringLiteral("size"), bytes.size()}});
    }
};

}  // namespace

TEST_F(RepairTest, ADigestThatDiffersTwiceBringsOnlyThatDossierRight) {
    const QUuid id = shared();
    const QUuid other = shared(QStringLiteral("Trần Văn Ví Dụ"));
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    ASSERT_TRUE(b.drain());
    // The province comes back from yesterday's backup: an older version, and no word about it in the feed.
    QJsonObject old = town.fields(id);
    old.insert(QStringLiteral("note"), QStringLiteral("từ bản sao lưu"));
    town.province.restore(idOf(id), 1, old);
    EXPECT_EQ(later(b).pulled.repaired, 0);  // once may be a race
    int asked = 0;
    b.line.trouble = [&asked](const net::HttpRequest& request) {
        asked += request.url.path().contains(QLatin1String("/dossiers/")) ? 1 : 0;
        return Trouble::None;
    };
    EXPECT_EQ(later(b).pulled.repaired, 1);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(b.fields(id), old);
    EXPECT_EQ(b.row(id).serverVersion, 1);
    EXPECT_EQ(b.fields(other), town.fields(other));
    EXPECT_EQ(later(b).pulled.repaired, 0);
}

TEST_F(RepairTest, ADossierThatVanishedWithoutATombstoneIsHiddenAndKept) {
    const QUuid id = shared();
    ASSERT_TRUE(b.store->inTransaction([&]() -> Result<void> {
        store::DossierRow ghost{b.profile.newId(), b.fields(id)};
        ghost.fields.insert(QStringLiteral("number"), QStringLiteral("H19.101-261123-0777"));
        ghost.base = ghost.fields;
        ghost.serverVersion = 3;
        return b.store->dossiers.insert(ghost);
    }));
    later(b);
    EXPECT_EQ(later(b).pulled.repaired, 1);
    const auto ghost = b.store->dossiers.getByCode(QStringLiteral("H19.101-261123-0777"));
    ASSERT_TRUE(ghost);
    EXPECT_TRUE(ghost->hidden);
    EXPECT_FALSE(b.row(id).hidden);
}

TEST_F(RepairTest, WaitingOperationsDoNotDisturbTheDigest) {
    const QUuid id = shared();
    b.act(id, QStringLiteral("return"), {{QStringLiteral("state"), QStringLiteral("returned")}});
    b.line.trouble = [](const net::HttpRequest& request) {
        return request.url.path().endsWith(QLatin1String("/ops")) ? Trouble::LoseRequest : Trouble::None;
    };
    sync::Puller puller(*b.store, b.api, b.profile.clock, b.profile.rng, 500);
    for (int i = 0; i < 3; ++i) {
        sync::PullReport report;
        ASSERT_TRUE(puller.pull(b.profile.clock.now(), {}, report));
        EXPECT_EQ(report.repaired, 0);
    }
    EXPECT_EQ(b.text(id, QStringLiteral("state")), QStringLiteral("returned"));
}

TEST_F(RepairTest, AnEmptySnapshotIsAQuestionEvenForOneDossier) {
    const QUuid id = shared();
    b.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    town.province.retract(idOf(id));
    town.province.compactFeed();
    b.line.trouble = [](const net::HttpRequest& request) {
        return request.url.path().endsWith(QLatin1String("/ops")) ? Trouble::LoseRequest : Trouble::None;
    };
    sync::Puller puller(*b.store, b.api, b.profile.clock, b.profile.rng, 500);
    sync::PullReport report;
    const auto refused = puller.pull(b.profile.clock.now(), {}, report);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(ErrorCode::SyncMassDeletion));
    EXPECT_FALSE(b.row(id).hidden);
    puller.guard().allowOnce();
    ASSERT_TRUE(puller.pull(b.profile.clock.now(), {}, report));
    EXPECT_TRUE(b.row(id).hidden);
    EXPECT_EQ(b.store->outbox.counts()->waiting(), 1);
}

TEST_F(RepairTest, ASnapshotThatBreaksOffChangesNothing) {
    const QUuid id = shared();
    for (int i = 0; i < 5; ++i) a.receive(QStringLiteral("Người %1").arg(i));
    a.correct(id, kPhone, QStringLiteral("0912000222"));
    ASSERT_TRUE(a.drain());
    town.province.compactFeed();
    sync::Puller puller(*b.store, b.api, b.profile.clock, b.profile.rng, 2);
    int pages = 0;
    b.line.trouble = [&pages](const net::HttpRequest& request) {
        return request.url.path().endsWith(QLatin1String("/snapshot")) && ++pages == 3 ? Trouble::LoseAnswer : Trouble::None;
    };
    const QJsonObject before = b.fields(id);
    sync::PullReport report;
    EXPECT_FALSE(puller.pull(b.profile.clock.now(), {}, report));
    EXPECT_EQ(b.fields(id), before);
    EXPECT_EQ(report.dossiers, 0);
    ASSERT_TRUE(puller.pull(b.profile.clock.now(), {}, report));
    EXPECT_EQ(report.dossiers, 6);
    EXPECT_EQ(b.fields(id), town.fields(id));
}

TEST_F(RepairTest, AFileOfAnotherDeskComesPieceByPieceAndGoesOnAfterARestart) {
    const QUuid id = shared();
    SeededRng rng(9);
    const QByteArray bytes = rng.bytes(3 * 1024 * 1024 + 17);
    attach(a, id, bytes);
    ASSERT_TRUE(a.drain());
    int pieces = 0;
    QList<QByteArray> ranges;
    b.line.trouble = [&](const net::HttpRequest& request) {
        if (!request.headers.has("Range")) return Trouble::None;
        ranges.append(request.headers.value("Range"));
        return ++pieces == 3 ? Trouble::LoseAnswer : Trouble::None;
    };
    EXPECT_TRUE(later(b).problem);
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    EXPECT_EQ(*b.store->downloads.offset(sha256), 2 * 1024 * 1024);
    EXPECT_FALSE(b.store->blobs.read(sha256));
    sync::SyncEngine restarted(*b.store, b.api, b.profile.clock, b.profile.rng, officeConfig(), b.status);
    restarted.wake();
    const auto report = restarted.step(b.profile.clock.now(), {});
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.filesReceived, 1);
    EXPECT_EQ(ranges.last(), "bytes=3145728-4194303");
    EXPECT_EQ(*b.store->blobs.read(sha256), bytes);
    EXPECT_EQ(*b.store->downloads.count(), 0);
    EXPECT_TRUE(b.store->blobs.find(sha256)->value().remote);
}

TEST_F(RepairTest, AFileThatIsNotThereYetWaitsAndAWrongOneIsNeverKept) {
    const QUuid id = shared();
    attach(a, id, "giấy tờ");
    a.line.trouble = [](const net::HttpRequest& request) { return isFile(request) ? Trouble::LoseRequest : Trouble::None; };
    a.step();  // the operation arrived, the file did not
    EXPECT_FALSE(later(b).problem);
    EXPECT_EQ(*b.store->downloads.count(), 1);
    a.line.trouble = nullptr;
    a.engine.wake();
    ASSERT_TRUE(a.drain());
    bool isSpoiled = true;
    b.line.spoil = [&isSpoiled](const net::HttpRequest& request, net::HttpResponse& response) {
        if (isSpoiled && request.headers.has("Range")) response.body[0] = 'x';
    };
    b.engine.wake();
    EXPECT_FALSE(later(b).problem);
    EXPECT_EQ(*b.store->downloads.count(), 1);
    isSpoiled = false;
    b.engine.wake();
    EXPECT_EQ(later(b).filesReceived, 1);
}

TEST_F(RepairTest, ASignedResultIsAnnouncedOnlyWhenItsFileIsThere) {
    const QUuid id = shared();
    const QString sha256 = a.addFile("%PDF-1.4 giả");
    const QUuid op = a.correct(id, kEmail, QStringLiteral("thu@example.vn"));
    ASSERT_TRUE(a.store->outbox.waitForFile(op, sha256));
    a.line.trouble = [](const net::HttpRequest& request) { return isFile(request) ? Trouble::LoseRequest : Trouble::None; };
    later(a);
    EXPECT_EQ(a.stateOf(op), store::OpState::Ready);
    a.line.trouble = nullptr;
    a.engine.wake();
    ASSERT_TRUE(a.drain());
    EXPECT_EQ(a.stateOf(op), store::OpState::Done);
}

TEST_F(RepairTest, AnotherDeskSeesWhoHasTheDossierOpen) {
    const QUuid id = shared();
    const auto want = [&](Desk& desk, int seconds) {
        ASSERT_TRUE(
            desk.store->inTransaction([&] { return desk.store->locks.want(id, desk.profile.clock.now().addSecs(seconds)); }));
    };
    want(a, 3600);
    a.step();
    want(b, 3600);
    b.step();
    const auto held = store::ReadModels(b.store->database()).detail(id);
    EXPECT_EQ(held->heldBy, QStringLiteral("quầy a"));
    EXPECT_EQ(held->heldByName, town.province.state().officerNamed(a.tokens.username)->fullName);
    EXPECT_GT(held->heldUntil, b.profile.clock.now());
    EXPECT_TRUE(store::ReadModels(a.store->database()).detail(id)->heldBy.isEmpty());
    // Two minutes of silence let go, and so does closing the dossier.
    want(a, 0);
    later(a);
    EXPECT_TRUE(a.store->locks.all()->isEmpty());
    later(b);
    EXPECT_TRUE(store::ReadModels(b.store->database()).detail(id)->heldBy.isEmpty());
}

TEST_F(RepairTest, TheRestOfTheLineSurvivesARestartAndAClockSetBack) {
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::Forbidden; };
    EXPECT_TRUE(a.step().problem);
    a.line.trouble = nullptr;
    sync::SyncEngine restarted(*a.store, a.api, a.profile.clock, a.profile.rng, officeConfig(), a.status);
    EXPECT_TRUE(restarted.step(a.profile.clock.now(), {}).wasTooEarly);
    const QDateTime yearAgo = a.profile.clock.now().addYears(-1);
    const auto early = restarted.step(yearAgo, {});
    EXPECT_TRUE(early.wasTooEarly);
    EXPECT_LE(early.nextWake, yearAgo.addSecs(30 * 60));
    EXPECT_FALSE(restarted.step(yearAgo.addSecs(31 * 60), {}).wasTooEarly);
}

TEST_F(RepairTest, AClockSetBackIsNoticedBeforeTheProvinceAnswers) {
    a.step();
    a.line.trouble = [](const net::HttpRequest&) { return Trouble::LoseRequest; };
    sync::SyncV1Api fresh(QUrl(QStringLiteral("https://province.test")), QStringLiteral("desk-a"), a.line, a.tokens,
                          a.profile.clock, a.profile.rng);
    sync::SyncStatus status;
    sync::SyncEngine restarted(*a.store, fresh, a.profile.clock, a.profile.rng, officeConfig(), status);
    restarted.step(a.profile.clock.now().addDays(-1), {});
    EXPECT_TRUE(status.snapshot().clockIsWrong());
}

TEST_F(RepairTest, ReturnedNumbersAreExplained) {
    a.step();
    a.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    a.profile.clock.advanceMs(24 * 3'600'000);
    ASSERT_TRUE(a.drain());
    QJsonObject gap;
    ASSERT_TRUE(a.store->database().each("SELECT payload FROM dossier_event WHERE kind = 'returnNumbers'",
                                         [&gap](const store::Row& row) { gap = row.json(0); }));
    EXPECT_EQ(gap.value(QStringLiteral("day")).toString(), QStringLiteral("2026-11-23"));
    EXPECT_EQ(gap.value(QStringLiteral("from")).toInt(), 2);
    EXPECT_EQ(gap.value(QStringLiteral("to")).toInt(), 60);
}

TEST_F(RepairTest, AnyOther4xxWithAProblemFindsTheOneThatSpoilsTheBatch) {
    a.step();
    QList<QUuid> dossiers;
    for (int i = 0; i < 4; ++i) dossiers.append(a.receive(QStringLiteral("Người %1").arg(i)));
    const QByteArray bad = dossiers[2].toByteArray(QUuid::WithoutBraces);
    a.line.trouble = [&bad](const net::HttpRequest& request) {
        return request.url.path().endsWith(QLatin1String("/ops")) && request.body.contains(bad) ? Trouble::Odd4xx
                                                                                                : Trouble::None;
    };
    const auto report = a.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(report.pushed.settled, 3);
    EXPECT_EQ(report.pushed.stopped, 1);
}
