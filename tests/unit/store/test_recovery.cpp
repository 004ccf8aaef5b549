#include "RecoveryFixture.h"
#include "crypto/PassphraseRules.h"

using namespace motcua;
using namespace motcua::store;

namespace {

const QByteArray kPassphrase = "Bốn quả bưởi chín vàng";

}  // namespace

TEST_F(RecoveryTest, ABackupIsTestedAndHoldsWhatTheProvinceLacks) {
    ASSERT_TRUE(receive(1, "scan one"));
    ASSERT_TRUE(receive(2, "scan two"));
    const QString atProvince = store->blobs.put("scan two", {})->sha256;
    ASSERT_TRUE(store->inTransaction([&] { return store->uploads.finish(atProvince); }));
    QList<Progress> said;
    const auto info = writeBackup(store->backupSource(), {roots().first()}, [&said](const Progress& p) { said.append(p); });
    ASSERT_TRUE(info) << qPrintable(info.error().detail);
    EXPECT_EQ(info->dossiers, 2);
    EXPECT_EQ(info->blobs.size(), 1);
    EXPECT_FALSE(said.isEmpty());
    EXPECT_FALSE(QDir(info->folder).exists(QStringLiteral("motcua.db-wal")));
    const QList<BackupInfo> all = backupsIn(profile.files, roots().first());
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all.first().madeAt, info->madeAt);
    EXPECT_FALSE(QDir(roots().first()).entryList({QStringLiteral("*.unfinished"), QStringLiteral("*.trial")}).size());
}

TEST_F(RecoveryTest, ABackupThatDoesNotPassItsTestIsNotKept) {
    ASSERT_TRUE(receive(1, "scan one"));
    const QString sha256 = store->blobs.put("scan one", {})->sha256;
    damage(blobPath(profile.path(QStringLiteral("blobs")), sha256), 3);
    const auto info = backUp();
    ASSERT_FALSE(info);
    EXPECT_TRUE(info.error().is(ErrorCode::BackupUnsound));
    EXPECT_TRUE(backupsIn(profile.files, roots().first()).isEmpty());
}

TEST_F(RecoveryTest, ACancelledBackupLeavesNothingThatLooksLikeOne) {
    ASSERT_TRUE(receive(1, "scan one"));
    const CancelToken cancel;
    const auto info = writeBackup(
        store->backupSource(), {roots().first()}, [&cancel](const Progress&) { cancel.cancel(); }, cancel);
    ASSERT_FALSE(info);
    EXPECT_TRUE(info.error().is(ErrorCode::Cancelled));
    EXPECT_TRUE(QDir(roots().first()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).filter(QStringLiteral("2026")).isEmpty());
    EXPECT_TRUE(receive(2));
}

TEST_F(RecoveryTest, TheDeskWritesWhileItsBackupIsMade) {
    for (int i = 1; i <= 150; ++i) ASSERT_TRUE(receive(i));
    const auto own = *store->secondConnection();
    int serial = 150;
    const auto info = writeBackup(own->backupSource(), {roots().first()}, [&](const Progress& p) {
        if (p.item != QLatin1String("motcua.db")) return;
        EXPECT_TRUE(receive(++serial));
    });
    ASSERT_TRUE(info) << qPrintable(info.error().detail);
    EXPECT_GT(serial, 150);
    EXPECT_EQ(info->dossiers, 150);
}

TEST_F(RecoveryTest, DamagedPagesTheBackupAndTheJournalBringEverythingBack) {
    for (int i = 1; i <= 100; ++i) ASSERT_TRUE(receive(i));
    ASSERT_TRUE(backUp());
    for (int i = 101; i <= 120; ++i) ASSERT_TRUE(receive(i, "scan " + QByteArray::number(i)));
    damageDatabase(false);
    const QByteArray evidence = bytesOf(profile.path(QStringLiteral("motcua.db")));
    open();
    ASSERT_TRUE(repair);
    EXPECT_TRUE(repair->backupAt.isValid());
    EXPECT_EQ(repair->replayed.operations, 20);
    EXPECT_EQ(repair->replayed.unreadable, 0);
    for (int i = 1; i <= 120; ++i) EXPECT_TRUE(has(i)) << i;
    EXPECT_EQ(store->outbox.counts()->ready, 120);
    EXPECT_EQ(*store->uploads.count(), 20);
    EXPECT_TRUE(store->events.verifyChain());
    EXPECT_EQ(bytesOf(repair->damagedFolder + QStringLiteral("/motcua.db")), evidence) << "nothing is deleted to repair";
    EXPECT_EQ(*store->database().number("SELECT count(*) FROM dossier_event WHERE kind = 'databaseRestored'", 0), 1);
    open();
    EXPECT_FALSE(repair);
}

TEST_F(RecoveryTest, ARepairThatWasCutOffGoesOnAtTheNextStart) {
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    damageDatabase(true);
    // The power went when the damaged database had been moved aside and nothing stood in its place.
    ASSERT_TRUE(QDir(profile.dir.path()).mkpath(QStringLiteral("damaged/20261123-090000")));
    ASSERT_TRUE(QFile::rename(profile.path(QStringLiteral("motcua.db")),
                              profile.path(QStringLiteral("damaged/20261123-090000/motcua.db"))));
    open();
    ASSERT_TRUE(repair);
    EXPECT_TRUE(has(1));
    EXPECT_TRUE(has(2));
}

TEST_F(RecoveryTest, WhatOtherSystemsWereAskedIsBroughtBackToo) {
    const auto id = receive(1);
    ASSERT_TRUE(id);
    ASSERT_TRUE(backUp());
    GateRow asked;
    asked.service = QStringLiteral("orderPost");
    asked.dossierId = *id;
    asked.purpose = QStringLiteral("Thủ tục đăng ký khai sinh");
    asked.actor = {QStringLiteral("cb-01"), QStringLiteral("Trần Văn Ví Dụ"), QStringLiteral("p1"), {}, Role::Reception};
    asked.request = {{QStringLiteral("way"), QStringLiteral("delivery")}};
    GateRow undone = asked;
    asked.id = profile.newId();
    asked.onceKey = QStringLiteral("post/1");
    undone.id = profile.newId();
    undone.opId = profile.newId();
    for (const GateRow& row : {asked, undone}) {
        ASSERT_TRUE(store->inTransaction([&] { return store->gate.add(row); }));
    }
    const GateRow before = *store->gate.get(asked.id);
    damageDatabase(false);
    profile.clock.advanceMs(3'600'000);
    open();
    ASSERT_TRUE(repair);
    const auto after = store->gate.get(asked.id);
    ASSERT_TRUE(after) << "an order that was acknowledged";
    EXPECT_EQ(after->state, GateState::Waiting);
    EXPECT_EQ(after->request, asked.request);
    EXPECT_EQ(after->onceKey, asked.onceKey);
    EXPECT_EQ(after->askedAt, before.askedAt);
    EXPECT_EQ(after->actor.officerId, asked.actor.officerId);
    EXPECT_EQ(store->gate.get(undone.id)->opId, undone.opId);
}

// What the backup does not know yet: states of an imported process, and a dossier that came by the feed after it.
TEST_F(RecoveryTest, StepsOnWhatTheBackupDoesNotKnowAreBroughtBack) {
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    const QUuid came = profile.newId();
    GateRow asked;
    asked.id = profile.newId();
    asked.service = QStringLiteral("population.verify");
    asked.purpose = QStringLiteral("Thủ tục đăng ký khai sinh");
    asked.request = {{QStringLiteral("idNumber"), QStringLiteral("075194001234")}};
    asked.dossierId = came;
    asked.actor = {QStringLiteral("cb-01"), QStringLiteral("Trần Văn Ví Dụ"), QStringLiteral("p1"), {}, Role::Reception};
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        DossierRow row{came, dossierFields(came, number(2), QStringLiteral("Nguyễn Thị Thử Nghiệm"))};
        row.serverVersion = 3;
        return store->dossiers.insert(row);
    }));
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        MOTCUA_CHECK(store->gate.add(asked));
        return store->events.append(event(came));
    }));
    const auto stepped = receive(3);
    ASSERT_TRUE(stepped);
    ASSERT_TRUE(store->inTransaction([&]() -> Result<void> {
        MOTCUA_TRY(DossierRow row, store->dossiers.get(*stepped));
        row.fields.insert(QStringLiteral("state"), QStringLiteral("waitingForTheWeather"));
        MOTCUA_CHECK(store->dossiers.update(row));
        MOTCUA_CHECK(store->outbox.append(operation(*stepped), profile.clock.now()));
        return store->events.append(event(*stepped));
    }));
    damageDatabase(false);
    open();
    ASSERT_TRUE(repair);
    EXPECT_EQ(repair->replayed.unreadable, 0);
    EXPECT_EQ(repair->replayed.operations, 2);
    EXPECT_TRUE(store->gate.get(asked.id)) << "a question that was acknowledged";
    EXPECT_TRUE(store->dossiers.get(came)->hidden) << "until the feed brings it again";
    EXPECT_EQ(store->dossiers.get(*stepped)->state(), QStringLiteral("waitingForTheWeather"));
    EXPECT_TRUE(store->events.verifyChain());
}

TEST_F(RecoveryTest, ADamagedFirstPageIsNotTakenForAWrongKey) {
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    damageDatabase(true);
    open();
    ASSERT_TRUE(repair);
    EXPECT_TRUE(has(1) && has(2));
}

TEST_F(RecoveryTest, WithoutAnyBackupTheJournalAloneBringsTheWorkBack) {
    ASSERT_TRUE(receive(1, "scan one"));
    ASSERT_TRUE(receive(2));
    damageDatabase(true);
    open();
    ASSERT_TRUE(repair);
    EXPECT_FALSE(repair->backupAt.isValid());
    EXPECT_TRUE(has(1) && has(2));
    EXPECT_EQ(store->outbox.counts()->ready, 2);
}

TEST_F(RecoveryTest, ADamagedBackupIsPassedOverForTheOneBefore) {
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    const auto newest = backUp();
    const QString copy = newest->folder + QStringLiteral("/motcua.db");
    for (qint64 at = 0; at < QFile(copy).size(); at += 4096) damage(copy, at + 300);
    damageDatabase(true);
    open();
    ASSERT_TRUE(repair);
    EXPECT_TRUE(has(1) && has(2));
    EXPECT_EQ(QDir(profile.path(QStringLiteral("damaged"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

// The profile's key never opened this file: somebody mixed two folders. Nothing is moved.
TEST_F(RecoveryTest, AForeignDatabaseIsLeftWhereItIs) {
    store.reset();
    const QString path = profile.path(QStringLiteral("motcua.db"));
    ASSERT_TRUE(profile.files.write(path, QByteArray(65536, 'x')));
    const auto opened = openProfile(existing(), profile.seams(), roots());
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(ErrorCode::StoreWrongKey));
    EXPECT_EQ(bytesOf(path), QByteArray(65536, 'x'));
}

TEST_F(RecoveryTest, WhatCannotBeBroughtBackIsSaidAndNoNumberIsGivenTwice) {
    const QDate day(2026, 11, 23);
    ASSERT_TRUE(store->inTransaction([&] {
        return store->leases.add(
            {QStringLiteral("L-1"), QStringLiteral("H19.101"), day, 1, 9, 0, profile.clock.now().addDays(5)});
    }));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(1));
    ASSERT_TRUE(receive(2));
    const QString journal =
        profile.path(QStringLiteral("journal/")) + QDir(profile.path(QStringLiteral("journal"))).entryList(QDir::Files).first();
    damage(journal, (*RealFileSystem().openAppend(journal))->size() / 2);
    damageDatabase(true);
    open();
    ASSERT_TRUE(repair);
    EXPECT_GT(repair->replayed.unreadable, 0);
    EXPECT_EQ(*store->leases.remaining(QStringLiteral("H19.101"), day), 0);
}

TEST_F(RecoveryTest, ACopyOnAnotherMachineOpensWithThePassphraseAndGivesNoNumberOfTheOriginal) {
    const QDate day(2026, 11, 23);
    ASSERT_TRUE(store->setRecoveryPassphrase(SecretBytes(kPassphrase)));
    ASSERT_TRUE(store->inTransaction([&] {
        return store->leases.add(
            {QStringLiteral("L-1"), QStringLiteral("H19.101"), day, 1, 9, 0, profile.clock.now().addDays(5)});
    }));
    ASSERT_TRUE(receive(1));
    store.reset();
    loseTheKeychain();
    EXPECT_TRUE(openProfile(existing(), profile.seams(), roots()).error().is(ErrorCode::StoreKeyMissing));
    EXPECT_TRUE(recoverProfile(existing(), profile.seams(), roots(), SecretBytes("wrong"))
                    .error()
                    .is(ErrorCode::RecoveryPassphraseWrong));
    auto opened = recoverProfile(existing(), profile.seams(), roots(), SecretBytes(kPassphrase));
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    store = std::move(opened->store);
    EXPECT_TRUE(opened->keyRecovered);
    EXPECT_TRUE(has(1));
    EXPECT_EQ(*store->leases.remaining(QStringLiteral("H19.101"), day), 0);
    open();
    EXPECT_TRUE(has(1)) << "the keychain has the key again";
}

TEST_F(RecoveryTest, ABackupBecomesAProfileElsewhere) {
    ASSERT_TRUE(store->setRecoveryPassphrase(SecretBytes(kPassphrase)));
    ASSERT_TRUE(receive(1, "scan one"));
    const auto info = backUp();
    ASSERT_TRUE(receive(2));
    Profile other;
    StoreOptions options = other.options;
    options.createIfMissing = false;
    EXPECT_TRUE(restoreProfile(options, other.seams(), info->folder).error().is(ErrorCode::StoreKeyMissing));
    auto opened = restoreProfile(options, other.seams(), info->folder, SecretBytes(kPassphrase));
    ASSERT_TRUE(opened) << qPrintable(errorId(opened.error().code) + opened.error().detail);
    EXPECT_TRUE(opened->store->dossiers.getByCode(number(1)));
    const QString sha256 = store->blobs.put("scan one", {})->sha256;
    EXPECT_EQ(*opened->store->blobs.read(sha256), QByteArray("scan one"));
}

TEST_F(RecoveryTest, RestoringOverADeskKeepsWhatStoodThere) {
    ASSERT_TRUE(receive(1));
    const auto info = backUp();
    ASSERT_TRUE(receive(2));
    EXPECT_TRUE(restoreProfile(existing(), profile.seams(), info->folder).error().is(ErrorCode::StoreInUse));
    EXPECT_TRUE(restoreProfile(existing(), profile.seams(), profile.path(QStringLiteral("nowhere")))
                    .error()
                    .is(ErrorCode::BackupMissing));
    store.reset();
    auto opened = restoreProfile(existing(), profile.seams(), info->folder);
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    store = std::move(opened->store);
    EXPECT_TRUE(has(1));
    EXPECT_TRUE(has(2)) << "the journal of this very desk reaches further than the backup";
    EXPECT_FALSE(QDir(profile.path(QStringLiteral("damaged"))).isEmpty());

    // Another desk's backup: its key, journal and files do not mix with what was here.
    Profile other;
    other.newId();  // another key id
    auto theirs = other.open();
    ASSERT_TRUE((*theirs)->setRecoveryPassphrase(SecretBytes(kPassphrase)));
    const auto foreign = writeBackup((*theirs)->backupSource(), {other.path(QStringLiteral("backups"))});
    store.reset();
    auto taken = restoreProfile(existing(), profile.seams(), foreign->folder, SecretBytes(kPassphrase));
    ASSERT_TRUE(taken) << qPrintable(errorId(taken.error().code) + taken.error().detail);
    store = std::move(taken->store);
    EXPECT_FALSE(has(1));
    EXPECT_EQ(store->redone().unreadable, 0);
}

TEST_F(RecoveryTest, FourteenAreKeptAndTheirFiles) {
    ASSERT_TRUE(receive(1, "scan one"));
    const auto first = backUp();
    const QString sha256 = first->blobs.first();
    ASSERT_TRUE(store->inTransaction([&] { return store->uploads.finish(sha256); }));
    for (int i = 2; i <= 16; ++i) {
        ASSERT_TRUE(receive(i));
        ASSERT_TRUE(backUp());
    }
    ASSERT_TRUE(pruneBackups(profile.files, roots().first(), 14));
    const QList<BackupInfo> left = backupsIn(profile.files, roots().first());
    EXPECT_EQ(left.size(), 14);
    EXPECT_EQ(left.first().dossiers, 16);
    EXPECT_FALSE(QFile::exists(first->folder));
    EXPECT_FALSE(QFile::exists(blobPath(roots().first() + QStringLiteral("/files"), sha256)));
}

TEST_F(RecoveryTest, NothingOfAPersonLiesInTheClearAnywhere) {
    ASSERT_TRUE(store->setRecoveryPassphrase(SecretBytes(kPassphrase)));
    ASSERT_TRUE(receive(1, "Nguyễn Thị Thử Nghiệm, 079201001234"));
    ASSERT_TRUE(backUp());
    ASSERT_TRUE(receive(2));
    damageDatabase(true);
    open();
    const QStringList files = everythingUnder(profile.dir.path());
    EXPECT_GT(files.size(), 10);
    for (const QString& file : files) {
        const QByteArray bytes = bytesOf(file);
        for (const char* text : {"Nguyễn", "Thử Nghiệm", "nguyen", "079201001234", "0912000111", "Ví Dụ", "Bốn quả"})
            EXPECT_FALSE(bytes.contains(text)) << qPrintable(file) << " " << text;
    }
    EXPECT_EQ(
        QFile(profile.dir.path()).permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), 0);
}

TEST_F(RecoveryTest, ProgramsShareAFolderAndItsJournalAndARepairWantsItAlone) {
    auto other = openProfile(existing(), profile.seams(), roots());
    ASSERT_TRUE(other);
    ASSERT_TRUE(backUp());
    for (int i = 1; i <= 9; i += 3) {
        ASSERT_TRUE(receive(i));
        std::swap(store, other->store);
        ASSERT_TRUE(receive(i + 1));
        ASSERT_TRUE(receive(i + 2));
    }
    const auto lock = platform::FileLock::open(profile.path(QStringLiteral("motcua.lock")));
    EXPECT_FALSE(lock->take());
    ASSERT_TRUE(store->database().checkpoint());
    for (qint64 at = 0; at < QFile(profile.path(QStringLiteral("motcua.db"))).size(); at += 4096)
        damage(profile.path(QStringLiteral("motcua.db")), at + 200);
    EXPECT_TRUE(openProfile(existing(), profile.seams(), roots()).error().is(ErrorCode::StoreInUse));
    other->store.reset();
    open();
    ASSERT_TRUE(repair);
    EXPECT_EQ(repair->replayed.operations, 9);
    EXPECT_EQ(repair->replayed.unreadable, 0);
    ASSERT_TRUE(lock->share());
}

TEST_F(RecoveryTest, AClockSetBackIsNoticedAndOrderIsKept) {
    ASSERT_TRUE(receive(1));
    profile.clock.advanceMs(-3'600'000);
    store.reset();
    auto opened = openProfile(existing(), profile.seams(), roots());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->clockBehindMs, 3'600'000);
    store = std::move(opened->store);
    ASSERT_TRUE(receive(2));
    EXPECT_TRUE(store->events.verifyChain());
    const auto older = backUp();
    profile.clock.advanceMs(-3'600'000);
    ASSERT_TRUE(receive(3));
    ASSERT_TRUE(backUp());
    EXPECT_EQ(backupsIn(profile.files, roots().first()).first().dossiers, 3) << "newest by content, not by the clock";
}

TEST_F(RecoveryTest, ANewerProgramsDatabaseIsLeftAlone) {
    ASSERT_TRUE(store->database().run("PRAGMA user_version = 900"));
    store.reset();
    EXPECT_TRUE(openProfile(existing(), profile.seams(), roots()).error().is(ErrorCode::StoreTooNew));
    EXPECT_FALSE(QDir(profile.path(QStringLiteral("damaged"))).exists());
}

TEST(Passphrase, WeakOnesAreRefused) {
    for (const char* weak : {"", "ngắn quá", "aaaaaaaaaaaaaaaaaaaa", "1234567890123456789", "abcdefghijklmnopqrst",
                             "abcabcabcabcabcabcabc", "matkhau123456matkhau", "password password password password"}) {
        const auto verdict = crypto::checkPassphrase(SecretBytes(QByteArrayView(weak)));
        ASSERT_FALSE(verdict) << weak;
        EXPECT_TRUE(verdict.error().is(ErrorCode::PassphraseWeak));
    }
    for (const char* good : {"Bốn quả bưởi chín vàng", "k8#Lm2!qZr0$Vx7tW", "trâu vàng uống nước ao"})
        EXPECT_TRUE(crypto::checkPassphrase(SecretBytes(QByteArrayView(good)))) << good;
}

TEST_F(RecoveryTest, ThePassphraseIsChangedAndTheOldOneNoLongerOpens) {
    EXPECT_TRUE(store->setRecoveryPassphrase(SecretBytes("1234567890123456789")).error().is(ErrorCode::PassphraseWeak));
    ASSERT_TRUE(store->setRecoveryPassphrase(SecretBytes(kPassphrase)));
    ASSERT_TRUE(store->setRecoveryPassphrase(SecretBytes("trâu vàng uống nước ao")));
    store.reset();
    loseTheKeychain();
    EXPECT_TRUE(recoverProfile(existing(), profile.seams(), roots(), SecretBytes(kPassphrase))
                    .error()
                    .is(ErrorCode::RecoveryPassphraseWrong));
    EXPECT_TRUE(recoverProfile(existing(), profile.seams(), roots(), SecretBytes("trâu vàng uống nước ao")));
}
