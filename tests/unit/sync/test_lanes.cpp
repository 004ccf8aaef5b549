// What may be on its way at the same time, and what has to wait: batches of operations, and the lane of files.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include "Town.h"
#include "net/Gzip.h"
#include "store/FileLane.h"

using namespace motcua;
using namespace motcua::test;

namespace {

QSet<QString> lanesOf(const net::HttpRequest& request) {
    const QByteArray body =
        request.headers.value("Content-Encoding") == "gzip" ? *net::gunzip(request.body, 64 << 20) : request.body;
    QSet<QString> lanes;
    for (const QJsonValue& op : QJsonDocument::fromJson(body).object().value(u"ops").toArray())
        lanes.insert(op.toObject().value(u"dossierId").toString());
    return lanes;
}

// Requests reach the model when they are begun; that their answers have not been read yet is all that counts here.
class WatchedLine final : public net::HttpTransport {
public:
    explicit WatchedLine(ModelLine& line) : m_line(line) {}
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override {
        EXPECT_TRUE(!isPush(request) || m_busy.isEmpty()) << "an operation alone, with others on their way";
        return plain(request, cancel);
    }
    net::PendingResponse begin(const net::HttpRequest& request, const CancelToken& cancel) override {
        const QSet<QString> lanes = isPush(request) ? lanesOf(request) : QSet<QString>();
        EXPECT_FALSE(m_busy.intersects(lanes)) << "a lane in two flights";
        m_busy.unite(lanes);
        most = std::max(most, ++m_flights);
        return [this, lanes, answer = plain(request, cancel)] {
            m_busy.subtract(lanes);
            --m_flights;
            return answer;
        };
    }
    int most = 0;  // at the same time

private:
    Result<net::HttpResponse> plain(net::HttpRequest request, const CancelToken& cancel) {
        // The model reads what the shell around it has unpacked.
        if (request.headers.value("Content-Encoding") == "gzip") {
            request.body = *net::gunzip(request.body, 64 << 20);
            request.headers.set("Content-Encoding", {});
        }
        auto answer = m_line.send(request, cancel);
        if (answer) answer->headers.set("Accept-Encoding", "gzip");
        return answer;
    }

    ModelLine& m_line;
    QSet<QString> m_busy;
    int m_flights = 0;
};

// A desk with many dossiers of three operations each, on a line that can hold several batches.
struct BusyDesk : ::testing::Test {
    static constexpr int kDossiers = 400;
    Town town;
    Desk desk{town, QStringLiteral("desk-a"), officeConfig()};
    WatchedLine line{desk.line};
    sync::SyncV1Api api{QUrl(QStringLiteral("https://province.test")),
                        QStringLiteral("desk-a"),
                        line,
                        desk.tokens,
                        desk.profile.clock,
                        desk.profile.rng};
    sync::Pusher pusher{*desk.store, api, desk.profile.clock, desk.profile.rng};
    QList<QUuid> dossiers;

    void SetUp() override {
        for (int n = 0; n < kDossiers; ++n) {
            const QUuid id = desk.receive(QStringLiteral("Người Thử Nghiệm %1").arg(n));
            desk.correct(id, QStringLiteral("applicant.phone"), QStringLiteral("0912000001"));
            desk.correct(id, QStringLiteral("applicant.phone"), QStringLiteral("0912000002"));
            dossiers.append(id);
        }
    }
    Result<void> push(sync::PushReport& report) { return pusher.push(desk.profile.clock.now(), {}, report); }
    void expectAllThereOnce() {
        for (const QUuid& id : dossiers) EXPECT_EQ(town.version(id), 3);
        EXPECT_EQ(desk.store->outbox.counts()->waiting(), 0);
    }
};

QString put(Desk& desk, const QString& setting, const QString& value) {
    EXPECT_TRUE(desk.store->inTransaction([&] { return desk.store->meta.set(store::settingKey(setting), value); }));
    return value;
}

}  // namespace

TEST_F(BusyDesk, SeveralBatchesAreOnTheirWayAndNoLaneIsInTwo) {
    sync::PushReport report;
    ASSERT_TRUE(push(report));
    EXPECT_EQ(report.settled, 3 * kDossiers);
    EXPECT_GT(line.most, 1);
    expectAllThereOnce();
}

TEST_F(BusyDesk, AnAnswerThatIsLostLosesNothingOfTheOthers) {
    int batches = 0;
    desk.line.trouble = [&batches](const net::HttpRequest& request) {
        return isPush(request) && ++batches == 2 ? Trouble::LoseAnswer : Trouble::None;
    };
    sync::PushReport report;
    EXPECT_TRUE(push(report).error().is(ErrorCode::NetTimeout));
    EXPECT_EQ(batches, 3) << "the first one alone, then two; none after the trouble";
    EXPECT_GT(report.settled, 400) << "what was answered is written down";
    ASSERT_TRUE(push(report));
    EXPECT_EQ(report.settled, 3 * kDossiers);
    expectAllThereOnce();
}

TEST_F(BusyDesk, ARefusedBatchMakesThemGoOneAfterTheOther) {
    desk.line.trouble = [](const net::HttpRequest& request) {
        return isPush(request) && lanesOf(request).size() > 50 ? Trouble::TooLarge : Trouble::None;
    };
    sync::PushReport report;
    ASSERT_TRUE(push(report));
    EXPECT_EQ(report.stopped, 0);
    expectAllThereOnce();
}

TEST(FileLane, APauseHoldsFilesAndNothingElse) {
    Town town;
    Desk desk{town, QStringLiteral("desk-a"), officeConfig()};
    desk.step();
    put(desk, store::kPauseFilesSetting, QStringLiteral("true"));
    const QString sha = desk.addFile("tệp thử nghiệm");
    const QUuid id = desk.receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const auto report = desk.step();
    EXPECT_FALSE(report.problem);
    EXPECT_EQ(town.version(id), 1);
    EXPECT_FALSE(town.province.state().blobs.contains(sha.toLatin1()));
    EXPECT_TRUE(desk.status.snapshot().filesPaused);
    EXPECT_EQ(desk.status.snapshot().waitingFiles, 1);
    EXPECT_GT(report.nextWake, desk.profile.clock.now()) << "a file that may not go must not wake the line all the time";
    put(desk, store::kPauseFilesSetting, QStringLiteral("false"));
    EXPECT_EQ(desk.step().filesFinished, 1);
    EXPECT_FALSE(desk.status.snapshot().filesPaused);
}

TEST(FileLane, AHundredKilobytesASecondIsTheMeanOfManyFilesAndNoOperationWaits) {
    constexpr qint64 kSpeed = 100'000;
    Town town;
    Desk desk{town, QStringLiteral("desk-a"), officeConfig()};
    desk.step();
    put(desk, store::kUploadSpeedSetting, QString::number(kSpeed / 1'000));
    SeededRng rng(3);
    qint64 total = 0;
    for (const int size : {2'000'000, 40'000, 300'000, 700'000, 10}) {
        desk.addFile(rng.bytes(size));
        total += size;
    }
    const QDateTime start = desk.profile.clock.now();
    qint64 sent = 0;
    desk.line.spoil = [&](const net::HttpRequest& request, net::HttpResponse&) {
        if (request.url.path().startsWith(QLatin1String("/sync/v1/files"))) sent += request.body.size();
    };
    int received = 0;
    while (*desk.store->uploads.count() > 0) {
        const QUuid id = desk.receive(QStringLiteral("Người Thử Nghiệm %1").arg(received++));
        const auto report = desk.step();
        ASSERT_FALSE(report.problem);
        EXPECT_EQ(town.version(id), 1) << "an operation goes with the next round";
        const qint64 elapsed = start.msecsTo(desk.profile.clock.now());
        EXPECT_LE(sent, kSpeed * elapsed / 1'000 + 5 * kSpeed) << "after " << elapsed << " ms";
        desk.profile.clock.advanceMs(std::max<qint64>(1, desk.profile.clock.now().msecsTo(report.nextWake)));
        ASSERT_LT(received, 200);
    }
    EXPECT_EQ(sent, total);
    EXPECT_GE(start.msecsTo(desk.profile.clock.now()), (total - 5 * kSpeed) * 1'000 / kSpeed);
}
