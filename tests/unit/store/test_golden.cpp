// Databases as older programs left them (tests/data/golden), opened by this one. Keyed with a test key that lies beside them.
// A new one, when a schema is released: MOTCUA_GOLDEN=tests/data/golden/schema-N test_store --gtest_also_run_disabled_tests
// --gtest_filter=Golden.DISABLED_WriteSchema1 (and its like).
#include <QDir>
#include <QFile>

#include "StoreFixture.h"
#include "store/Migrator.h"

using namespace motcua;
using namespace motcua::store;

namespace {

const QUuid kDossier = QUuid::fromString(QStringLiteral("019348a0-0000-7000-8000-000000000001"));
const QUuid kOperation = QUuid::fromString(QStringLiteral("019348a0-0000-7000-8000-000000000002"));
const QString kNumber = QStringLiteral("H19.101-261123-0001");

// Through the columns of schema 1, not through today's stores.
Result<void> fillSchema1(Database& database, const Clock& clock) {
    const QJsonObject fields = dossierFields(kDossier, kNumber, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    const QJsonObject payload{{QStringLiteral("data"), QJsonObject{{QStringLiteral("action"), QStringLiteral("receive")}}},
                              {QStringLiteral("deviceTime"), toIso(clock.now())}};
    return inTransaction(database, [&]() -> Result<void> {
        MOTCUA_CHECK(database.run(
            "INSERT INTO dossier (id, number, state, server_version, local_rev, lane_seq, dirty, hidden, applicant_name, "
            "procedure_code, procedure_name, unit, assignee, assignee_name, received_at, updated_at, heading, fields) "
            "VALUES (?1, ?2, 'received', 0, 1, 1, 1, 0, 'Nguyễn Thị Thử Nghiệm', '1.001193', 'Khai sinh', 'H19.101.04', '', "
            "'', "
            "?3, ?3, 'nguyễn thị thử nghiệm', ?4)",
            kDossier, kNumber, clock.now(), fields));
        MOTCUA_CHECK(database.run(
            "INSERT INTO outbox (op_id, lane, lane_seq, kind, payload, fingerprint, base_version, state, not_before, "
            "next_attempt_at, created_at) VALUES (?1, ?2, 1, 'Dossier.Receive', ?3, zeroblob(32), 0, 'ready', 0, 0, 0)",
            kOperation, kDossier, payload));
        EventRow event;
        event.id = QUuid::fromString(QStringLiteral("019348a0-0000-7000-8000-000000000003"));
        event.dossierId = kDossier;
        event.opId = kOperation;
        event.kind = QStringLiteral("receive");
        event.deviceTime = clock.now();
        MOTCUA_CHECK(EventStore(database).append(event));
        return LeaseStore(database, clock)
            .add({QStringLiteral("L-1"), QStringLiteral("H19.101"), QDate(2026, 11, 23), 2, 9, 0, clock.now().addDays(5)});
    });
}

}  // namespace

TEST(Golden, DISABLED_WriteSchema1) {
    const QString folder = qEnvironmentVariable("MOTCUA_GOLDEN");
    ASSERT_FALSE(folder.isEmpty());
    Profile profile;
    ASSERT_TRUE(profile.files.makeFolder(folder));
    crypto::FileKeyVault vault(folder);
    crypto::KeyRing ring(profile.files, vault, folder + QStringLiteral("/motcua.key.json"), {1024, 8, 1});
    const auto key = ring.create(QStringLiteral("golden"), SecretBytes("golden test passphrase"));
    ASSERT_TRUE(key);
    auto database =
        Database::open({folder + QStringLiteral("/motcua.db"), {}, false, OpenMode::Create}, *key->forPurpose("database"));
    ASSERT_TRUE(database);
    ASSERT_TRUE(migrate(**database, migrations().first(1)));
    ASSERT_TRUE(fillSchema1(**database, profile.clock));
    ASSERT_TRUE((*database)->closeForCopy());
}

TEST(Golden, Schema1OpensIsBackedUpAndKeepsEverything) {
    Profile profile;
    const QDir golden(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/data/golden/schema-1"));
    for (const QString& name : golden.entryList(QDir::Files))
        ASSERT_TRUE(QFile::copy(golden.filePath(name), profile.path(name))) << qPrintable(name);
    profile.options.createIfMissing = false;
    auto opened = profile.open();
    ASSERT_TRUE(opened) << qPrintable(errorId(opened.error().code) + opened.error().detail);
    Store& store = **opened;
    EXPECT_EQ(*store.database().number("PRAGMA user_version", 0), migrations().size());
    EXPECT_EQ(*store.database().number("SELECT count(*) FROM pragma_foreign_key_check", -1), 0);
    EXPECT_TRUE(store.database().check());
    EXPECT_TRUE(store.events.verifyChain());
    EXPECT_EQ(store.dossiers.getByCode(kNumber)->id, kDossier);
    EXPECT_EQ(store.outbox.pendingOf(kDossier)->first().op.opId, kOperation);
    EXPECT_EQ(*store.leases.remaining(QStringLiteral("H19.101"), QDate(2026, 11, 23)), 8);
    EXPECT_EQ(*(*store.openReadModels())->count({}), 1);

    const QList<BackupInfo> before = backupsIn(profile.files, profile.path(QStringLiteral("backups")));
    ASSERT_EQ(before.size(), 1);
    EXPECT_EQ(before.first().schema, 1);
    EXPECT_TRUE(before.first().folder.contains(QStringLiteral("before-schema-")));
    opened->reset();
    ASSERT_TRUE(profile.open());
    EXPECT_EQ(backupsIn(profile.files, profile.path(QStringLiteral("backups"))).size(), 1) << "once";
}
