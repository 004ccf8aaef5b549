#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <thread>

#include "StoreFixture.h"

using namespace motcua;
using namespace motcua::store;

namespace {

const QDate kDay(2026, 11, 23);
const QString kScope = QStringLiteral("H19.101");

struct LeaseTest : StoreTest {
    Lease lease(const QString& id, int lo, int hi) { return {id, kScope, kDay, lo, hi, 0, profile.clock.now().addDays(1)}; }
    TakenNumber take(Store& from) {
        const auto taken = from.inTransaction([&] { return from.leases.take(kScope, kDay, QStringLiteral("02")); });
        EXPECT_TRUE(taken);
        return taken.value_or(TakenNumber());
    }
};

}  // namespace

TEST_F(LeaseTest, TwoWritersNeverGetTheSameNumber) {
    ASSERT_TRUE(store->leases.add(lease(QStringLiteral("L1"), 1, 60)));
    ASSERT_TRUE(store->leases.add(lease(QStringLiteral("L2"), 101, 140)));
    auto other = *store->secondConnection();
    QStringList first, second;
    std::thread thread([&] {
        for (int i = 0; i < 60; ++i) second.append(take(*other).number);
    });
    for (int i = 0; i < 60; ++i) first.append(take(*store).number);
    thread.join();
    QStringList all = first + second;
    EXPECT_EQ(all.removeAll(QString()), 20);  // 100 numbers for 120 receipts
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), 100);
    EXPECT_TRUE(all.contains(QStringLiteral("H19.101-261123-0001")));
    EXPECT_TRUE(all.contains(QStringLiteral("H19.101-261123-0140")));
}

TEST_F(LeaseTest, AnEmptyLeaseGivesAProvisionalCode) {
    EXPECT_EQ(take(*store).provisional, QStringLiteral("T02-261123-1"));
    ASSERT_TRUE(store->leases.add(lease(QStringLiteral("L1"), 17, 17)));
    const TakenNumber taken = take(*store);
    EXPECT_EQ(taken.number, QStringLiteral("H19.101-261123-0017"));
    EXPECT_EQ(taken.leaseId, QStringLiteral("L1"));
    EXPECT_TRUE(taken.provisional.isEmpty());
    EXPECT_EQ(take(*store).provisional, QStringLiteral("T02-261123-2"));
    EXPECT_EQ(
        store->inTransaction([&] { return store->leases.take(kScope, kDay.addDays(1), QStringLiteral("02")); })->provisional,
        QStringLiteral("T02-261124-1"));
}

TEST_F(LeaseTest, RepeatedExpiredAndReturnedLeasesGiveNothingTwice) {
    ASSERT_TRUE(store->leases.add(lease(QStringLiteral("L1"), 1, 3)));
    take(*store);
    ASSERT_TRUE(store->leases.add(lease(QStringLiteral("L1"), 1, 3)));  // the province answers again
    EXPECT_EQ(take(*store).number, QStringLiteral("H19.101-261123-0002"));
    EXPECT_FALSE(store->database().run("UPDATE number_lease SET next = 1"));
    ASSERT_TRUE(store->leases.markReturned(QStringLiteral("L1"), kDay));
    EXPECT_TRUE(take(*store).number.isEmpty());
    EXPECT_EQ(store->leases.active()->size(), 0);
    ASSERT_TRUE(store->leases.add(lease(QStringLiteral("L2"), 10, 19)));
    EXPECT_EQ(*store->leases.remaining(kScope, kDay), 10);
    profile.clock.advanceMs(2 * 86'400'000LL);
    EXPECT_EQ(*store->leases.remaining(kScope, kDay), 0);
    EXPECT_TRUE(take(*store).number.isEmpty());
    EXPECT_EQ(store->leases.active()->first().next, 10);  // an expired lease is still to be given back
}

TEST_F(StoreTest, BlobsComeBackAsTheyWereAndTamperingShows) {
    for (const QByteArray& bytes : {QByteArray(), QByteArray("%PDF-1.4 thử"), QByteArray(3 << 20, 'q')}) {
        const auto info = store->blobs.put(bytes, QStringLiteral("application/pdf"));
        ASSERT_TRUE(info);
        EXPECT_EQ(info->size, bytes.size());
        EXPECT_EQ(*store->blobs.read(info->sha256), bytes);
    }
    const QByteArray bytes = "bản quét";
    const BlobInfo info = *store->blobs.put(bytes, QStringLiteral("application/pdf"));
    const QString path =
        profile.path(QStringLiteral("blobs/%1/%2/%3").arg(info.sha256.left(2), info.sha256.mid(2, 2), info.sha256));
    const QByteArray sealed = *profile.files.read(path);
    for (const qsizetype at : {qsizetype(0), sealed.size() / 2, sealed.size() - 1}) {
        QByteArray changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        ASSERT_TRUE(profile.files.write(path, changed));
        EXPECT_TRUE(store->blobs.read(info.sha256).error().is(ErrorCode::BlobDamaged)) << at;
    }
    // The officer scans the paper again: the same content heals the file.
    ASSERT_TRUE(store->blobs.put(bytes, info.mime));
    EXPECT_EQ(*store->blobs.read(info.sha256), bytes);
    // Another blob's file under this name.
    const BlobInfo other = *store->blobs.put("khác", info.mime);
    const QByteArray otherSealed = *profile.files.read(
        profile.path(QStringLiteral("blobs/%1/%2/%3").arg(other.sha256.left(2), other.sha256.mid(2, 2), other.sha256)));
    ASSERT_TRUE(profile.files.write(path, otherSealed));
    EXPECT_TRUE(store->blobs.read(info.sha256).error().is(ErrorCode::BlobDamaged));
    ASSERT_TRUE(QFile::remove(path));
    EXPECT_TRUE(store->blobs.read(info.sha256).error().is(ErrorCode::BlobMissing));
    for (const QString& bad : {QString(), QStringLiteral("../../etc/passwd"), QStringLiteral("zz")}) {
        EXPECT_TRUE(store->blobs.read(bad).error().is(ErrorCode::BlobMissing));
    }
}

TEST_F(StoreTest, UploadsWaitUntilTheProvinceHasThem) {
    const BlobInfo info = *store->blobs.put("một", QStringLiteral("application/pdf"));
    const BlobInfo known = *store->blobs.put("hai", QStringLiteral("application/pdf"));
    ASSERT_TRUE(store->blobs.record(info));
    ASSERT_TRUE(store->blobs.record({known.sha256, known.size, known.mime, true, true}));
    for (const BlobInfo& blob : {info, info, known}) ASSERT_TRUE(store->uploads.queue(blob.sha256));
    EXPECT_EQ(*store->uploads.count(), 1);
    UploadRow row = **store->uploads.next(profile.clock.now());
    EXPECT_EQ(row.sha256, info.sha256);
    EXPECT_EQ(row.size, info.size);
    row.url = QStringLiteral("/sync/v1/files/7");
    row.sentBytes = 2;
    row.attempts = 3;
    row.nextAttemptAt = profile.clock.now().addSecs(30);
    row.lastCode = QStringLiteral("net.timeout");
    ASSERT_TRUE(store->uploads.save(row));
    EXPECT_FALSE(*store->uploads.next(profile.clock.now()));
    EXPECT_EQ(*store->uploads.nextWake(), row.nextAttemptAt);
    const UploadRow again = **store->uploads.next(row.nextAttemptAt);
    EXPECT_EQ(again.url, row.url);
    EXPECT_EQ(again.sentBytes, 2);
    EXPECT_EQ(again.attempts, 3);
    ASSERT_TRUE(store->uploads.finish(info.sha256));
    EXPECT_EQ(*store->uploads.count(), 0);
    EXPECT_TRUE((*store->blobs.find(info.sha256))->remote);
    // Naming the blob again does not forget that the province has it.
    ASSERT_TRUE(store->blobs.record(info));
    EXPECT_TRUE((*store->blobs.find(info.sha256))->remote);
}

TEST_F(StoreTest, FeedPositionIsCommittedWithItsPage) {
    EXPECT_TRUE(store->feed.position(QStringLiteral("changes"))->cursor.isEmpty());
    ASSERT_TRUE(
        store->inTransaction([&] { return store->feed.setPosition(QStringLiteral("changes"), QStringLiteral("c:7"), 7); }));
    const auto undone = store->inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store->feed.setPosition(QStringLiteral("changes"), QStringLiteral("c:9"), 9));
        return fail(ErrorCode::BadJson);
    });
    EXPECT_FALSE(undone);
    EXPECT_EQ(store->feed.position(QStringLiteral("changes"))->cursor, QStringLiteral("c:7"));
    EXPECT_EQ(store->feed.position(QStringLiteral("changes"))->headSeen, 7);
}

TEST_F(StoreTest, ConflictsStayWithTheNameOfWhoDecided) {
    const QUuid id = addDossier(QStringLiteral("H19.101-261123-0001")).id;
    const ConflictRow row{profile.newId(),     id,
                          profile.newId(),     QStringLiteral("applicant.phone"),
                          QStringLiteral("1"), QJsonValue(QJsonValue::Null),
                          QJsonArray{1, 2}};
    ASSERT_TRUE(store->conflicts.add(row));
    ASSERT_EQ(store->conflicts.open(id)->size(), 1);
    const ConflictRow open = store->conflicts.allOpen()->first();
    EXPECT_EQ(open.base, row.base);
    EXPECT_TRUE(open.mine.isNull());
    EXPECT_EQ(open.theirs, row.theirs);
    EXPECT_FALSE(store->conflicts.resolve(row.id, QStringLiteral("perhaps"), QStringLiteral("cb-01")));
    ASSERT_TRUE(store->conflicts.resolve(row.id, QStringLiteral("theirs"), QStringLiteral("cb-01")));
    EXPECT_TRUE(
        store->conflicts.resolve(row.id, QStringLiteral("mine"), QStringLiteral("cb-02")).error().is(ErrorCode::NotFound));
    EXPECT_TRUE(store->conflicts.open(id)->isEmpty());
    EXPECT_EQ(store->conflicts.get(row.id)->resolvedBy, QStringLiteral("cb-01"));
}

TEST_F(StoreTest, CatalogueTakesNewerVersionsOnly) {
    const QString entity = QStringLiteral("procedure");
    const auto record = [](const QString& name) { return QJsonObject{{QStringLiteral("name"), name}}; };
    EXPECT_TRUE(*store->catalogue.put(entity, QStringLiteral("1.001193"), 3, record(QStringLiteral("Đăng ký khai sinh"))));
    EXPECT_FALSE(*store->catalogue.put(entity, QStringLiteral("1.001193"), 3, record(QStringLiteral("cũ"))));
    EXPECT_FALSE(*store->catalogue.put(entity, QStringLiteral("1.001193"), 2, record(QStringLiteral("cũ hơn"))));
    EXPECT_EQ(store->catalogue.get(entity, QStringLiteral("1.001193"))->value(QLatin1String("name")).toString(),
              QStringLiteral("Đăng ký khai sinh"));
    EXPECT_TRUE(*store->catalogue.remove(entity, QStringLiteral("1.001193"), 4));
    EXPECT_TRUE(store->catalogue.get(entity, QStringLiteral("1.001193")).error().is(ErrorCode::NotFound));
    EXPECT_FALSE(*store->catalogue.put(entity, QStringLiteral("1.001193"), 3, record(QStringLiteral("trang cũ"))));
    EXPECT_EQ(*store->catalogue.count(entity), 0);
}

TEST_F(StoreTest, ProceduresAreFoundWithAndWithoutAccents) {
    const QString entity = QStringLiteral("procedure");
    const QList<QPair<QString, QString>> records{
        {QStringLiteral("1.001193"), QStringLiteral("Thủ tục đăng ký khai sinh")},
        {QStringLiteral("1.000894"), QStringLiteral("Thủ tục đăng ký kết hôn")},
        {QStringLiteral("1.004873"), QStringLiteral("Cấp Giấy xác nhận tình trạng hôn nhân")}};
    for (const auto& [id, name] : records) ASSERT_TRUE(store->catalogue.put(entity, id, 1, {{QStringLiteral("name"), name}}));
    const auto ids = [&](const QString& text) {
        QStringList out;
        const auto hits = *store->catalogue.search(entity, text, 10);
        for (const CatalogueRow& row : hits) out.append(row.id);
        return out;
    };
    EXPECT_EQ(ids(QStringLiteral("dang ky khai")), QStringList(QStringLiteral("1.001193")));
    EXPECT_EQ(ids(QStringLiteral("Đăng ký")), QStringList({QStringLiteral("1.000894"), QStringLiteral("1.001193")}));
    EXPECT_EQ(ids(QStringLiteral("hon")), QStringList({QStringLiteral("1.000894"), QStringLiteral("1.004873")}));
    EXPECT_EQ(ids(QStringLiteral("cap giay")), QStringList(QStringLiteral("1.004873")));
    EXPECT_EQ(ids(QStringLiteral("1.00119")), QStringList(QStringLiteral("1.001193")));
    EXPECT_TRUE(ids(QStringLiteral("đất")).isEmpty());
}

TEST_F(StoreTest, DraftsSessionsAndSettings) {
    Draft draft{profile.newId(), QStringLiteral("cb-01"), QStringLiteral("receive"), {{QStringLiteral("a"), 1}}};
    ASSERT_TRUE(store->drafts.save(draft));
    draft.json.insert(QStringLiteral("a"), 2);
    profile.clock.advanceMs(800);
    ASSERT_TRUE(store->drafts.save(draft));
    ASSERT_EQ(store->drafts.ofOfficer(QStringLiteral("cb-01"))->size(), 1);
    EXPECT_EQ(store->drafts.get(draft.id)->json, draft.json);
    EXPECT_EQ(store->drafts.get(draft.id)->updatedAt, profile.clock.now());
    EXPECT_TRUE(store->drafts.ofOfficer(QStringLiteral("cb-02"))->isEmpty());
    ASSERT_TRUE(store->drafts.remove(draft.id));
    EXPECT_TRUE(store->drafts.get(draft.id).error().is(ErrorCode::NotFound));

    ASSERT_TRUE(store->sessions.save(QStringLiteral("cb-01"), {{QStringLiteral("refresh"), QStringLiteral("x")}}));
    EXPECT_EQ((**store->sessions.find(QStringLiteral("cb-01"))).value(QLatin1String("refresh")).toString(),
              QStringLiteral("x"));
    ASSERT_TRUE(store->sessions.remove(QStringLiteral("cb-01")));
    EXPECT_FALSE(*store->sessions.find(QStringLiteral("cb-01")));

    EXPECT_TRUE(store->meta.get(QStringLiteral("deviceId"))->isNull());
    ASSERT_TRUE(store->meta.set(QStringLiteral("deviceId"), QStringLiteral("d1")));
    EXPECT_EQ(*store->meta.get(QStringLiteral("deviceId")), QStringLiteral("d1"));
    EXPECT_EQ(*store->meta.next(QStringLiteral("deviceSeq")), 1);
    EXPECT_EQ(*store->meta.next(QStringLiteral("deviceSeq")), 2);
}
