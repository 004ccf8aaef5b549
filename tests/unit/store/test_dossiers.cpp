#include "StoreFixture.h"
#include "domain/Workflow.h"

using namespace motcua;
using namespace motcua::store;

namespace {

struct Failure : StoreTest {
    int rows(const char* table) {
        return static_cast<int>(*store->database().number((QByteArray("SELECT count(*) FROM ") + table).constData(), -1));
    }
};

}  // namespace

TEST_F(StoreTest, FindsADossierByEverythingAnOfficerHolds) {
    DossierRow row{profile.newId(), {}};
    row.fields = dossierFields(row.id, QString(), QStringLiteral("Lê Văn Giả Định"));
    row.fields.insert(QStringLiteral("provisional"), QStringLiteral("T02-261123-7"));
    ASSERT_TRUE(store->dossiers.insert(row));
    row.fields.insert(QStringLiteral("number"), QStringLiteral("H19.101-261123-0017"));
    ASSERT_TRUE(store->dossiers.update(row));
    const QString id = row.id.toString(QUuid::WithoutBraces);
    for (const QString& code :
         {id, QStringLiteral("motcua:") + id + QStringLiteral("?v=1"), QStringLiteral("H19.101-261123-0017"),
          QStringLiteral(" h19.101-261123-0017 "), QStringLiteral("t02-261123-7")}) {
        const auto found = store->dossiers.getByCode(code);
        ASSERT_TRUE(found) << qPrintable(code);
        EXPECT_EQ(found->id, row.id);
    }
    EXPECT_TRUE(store->dossiers.getByCode(QStringLiteral("H19.101-261123-0018")).error().is(ErrorCode::NotFound));
}

TEST_F(StoreTest, EveryStateOfTheWalkCanBeStored) {
    DossierRow row = addDossier(QStringLiteral("H19.101-261123-0001"));
    for (const DossierState& state : {DossierState::Received, DossierState::Transferred, DossierState::Assigned,
                                      DossierState::ResultDrafted, DossierState::Approved, DossierState::Signed,
                                      DossierState::Sealed, DossierState::ResultReady, DossierState::Returned}) {
        row.fields.insert(QStringLiteral("state"), state.code());
        EXPECT_TRUE(store->dossiers.update(row)) << state.code().toStdString();
    }
    // Processes are data: the province may bring states that no program knew. None at all is a mistake.
    row.fields.insert(QStringLiteral("state"), QStringLiteral("waitingForTax"));
    EXPECT_TRUE(store->dossiers.update(row));
    row.fields.insert(QStringLiteral("state"), QString());
    EXPECT_FALSE(store->dossiers.update(row));
}

TEST_F(StoreTest, SecondWriterOfTheSameRowIsTold) {
    DossierRow mine = addDossier(QStringLiteral("H19.101-261123-0001"));
    auto other = store->secondConnection();
    ASSERT_TRUE(other);
    DossierRow theirs = *(*other)->dossiers.get(mine.id);
    theirs.fields.insert(QStringLiteral("note"), QStringLiteral("của máy chủ"));
    ASSERT_TRUE((*other)->inTransaction([&] { return (*other)->dossiers.update(theirs); }));
    mine.fields.insert(QStringLiteral("note"), QStringLiteral("của tôi"));
    EXPECT_TRUE(store->dossiers.update(mine).error().is(ErrorCode::DossierChanged));
    EXPECT_EQ(store->dossiers.get(mine.id)->fields.value(QLatin1String("note")).toString(), QStringLiteral("của máy chủ"));
    DossierRow unknown = mine;
    unknown.id = profile.newId();
    EXPECT_TRUE(store->dossiers.update(unknown).error().is(ErrorCode::NotFound));
}

TEST_F(StoreTest, ANumberBelongsToOneDossier) {
    addDossier(QStringLiteral("H19.101-261123-0001"));
    DossierRow second{profile.newId(), {}};
    second.fields = dossierFields(second.id, QStringLiteral("H19.101-261123-0001"), QStringLiteral("Người Khác"));
    EXPECT_TRUE(store->dossiers.insert(second).error().is(ErrorCode::StoreFailed));
    EXPECT_TRUE(store->dossiers.get(second.id).error().is(ErrorCode::NotFound));
}

// The heart of the store: whichever step of a receipt fails, nothing of it stays.
TEST_F(Failure, RowEventAndOperationAllOrNone) {
    Lease lease{QStringLiteral("L1"), QStringLiteral("H19.101"), QDate(2026, 11, 23), 1, 50, 0, profile.clock.now().addDays(1)};
    ASSERT_TRUE(store->leases.add(lease));
    for (int failing = 0; failing <= 5; ++failing) {
        const auto step = [&](int number) -> Result<void> {
            if (number == failing) return fail(ErrorCode::Cancelled);
            return {};
        };
        const QUuid id = profile.newId();
        const auto received = store->inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(step(0));
            MOTCUA_TRY(const TakenNumber taken, store->leases.take(lease.scope, lease.day, QStringLiteral("02")));
            MOTCUA_CHECK(step(1));
            DossierRow row{id, dossierFields(id, taken.number, QStringLiteral("Phạm Thị Giả Sử"))};
            MOTCUA_CHECK(store->dossiers.insert(row));
            MOTCUA_CHECK(step(2));
            MOTCUA_CHECK(store->events.append(event(id)));
            MOTCUA_CHECK(step(3));
            MOTCUA_CHECK(store->outbox.append(operation(id), profile.clock.now()));
            return step(4);
        });
        const bool all = failing == 5;
        EXPECT_EQ(received.has_value(), all);
        EXPECT_EQ(rows("dossier"), all) << failing;
        EXPECT_EQ(rows("dossier_event"), all) << failing;
        EXPECT_EQ(rows("outbox"), all) << failing;
        EXPECT_EQ(rows("dossier_fts WHERE dossier_fts MATCH 'pham'"), all) << failing;
        EXPECT_TRUE(store->events.verifyChain()) << failing;
    }
    EXPECT_EQ(*store->leases.remaining(lease.scope, lease.day), 49);  // a number of an undone receipt is free again
    EXPECT_TRUE(store->dossiers.getByCode(QStringLiteral("H19.101-261123-0001")));
}

TEST_F(StoreTest, ATransactionInsideATransactionIsADefect) {
    const auto outer =
        store->inTransaction([&]() -> Result<void> { return store->inTransaction([]() -> Result<void> { return {}; }); });
    ASSERT_FALSE(outer);
    EXPECT_TRUE(outer.error().is(ErrorCode::StoreFailed));
    EXPECT_FALSE(store->database().inTransaction());
}

TEST_F(StoreTest, ChainHoldsOverRestartsAndShowsAnyTouchedRow) {
    const QUuid id = addDossier(QStringLiteral("H19.101-261123-0001")).id;
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(store->inTransaction([&] { return store->events.append(event(id)); }));
    EventRow login = event({}, QStringLiteral("login"));
    ASSERT_TRUE(store->events.append(login));
    store.reset();
    store = *profile.open();
    EXPECT_EQ(store->events.verifyChain()->events, 21);
    EXPECT_EQ(store->events.timeline(id)->size(), 20);

    Database& database = store->database();
    for (const char* sql :
         {"DELETE FROM dossier_event WHERE seq = 5", "UPDATE dossier_event SET actor_name = 'x' WHERE seq = 5",
          "UPDATE dossier_event SET seq = 99 WHERE seq = 5", "DELETE FROM dossier WHERE 1"}) {
        EXPECT_FALSE(database.run(sql)) << sql;
    }
    // Somebody with the key who removes the triggers first.
    const auto tampered = [&](const char* sql) {
        Transaction transaction = *Transaction::begin(database);
        EXPECT_TRUE(database.runScript("DROP TRIGGER event_never_deleted; DROP TRIGGER event_never_changed"));
        EXPECT_TRUE(database.run(sql));
        const auto verdict = store->events.verifyChain();  // undone at the end of this block
        return verdict ? QString() : verdict.error().params.value(QStringLiteral("seq"));
    };
    EXPECT_EQ(tampered("UPDATE dossier_event SET actor_name = 'Người Khác' WHERE seq = 5"), QStringLiteral("5"));
    EXPECT_EQ(tampered("UPDATE dossier_event SET device_time = device_time + 1 WHERE seq = 7"), QStringLiteral("7"));
    EXPECT_EQ(tampered("UPDATE dossier_event SET payload = '{}' WHERE seq = 1"), QStringLiteral("1"));
    EXPECT_EQ(tampered("DELETE FROM dossier_event WHERE seq = 9"), QStringLiteral("10"));
    EXPECT_EQ(tampered("DELETE FROM dossier_event WHERE seq = 21"), QStringLiteral("21"));
    EXPECT_EQ(tampered("DELETE FROM dossier_event"), QStringLiteral("1"));
    EXPECT_TRUE(store->events.verifyChain());
}

TEST_F(StoreTest, TheProvinceConfirmsAnEventOnce) {
    const QUuid id = addDossier(QStringLiteral("H19.101-261123-0001")).id;
    EventRow row = event(id);
    row.opId = profile.newId();
    ASSERT_TRUE(store->events.append(row));
    ASSERT_TRUE(store->events.confirm(row.opId, 900415, profile.clock.now()));
    ASSERT_TRUE(store->events.confirm(row.opId, 1, profile.clock.now()));  // a repeated answer changes nothing
    EXPECT_EQ(store->events.timeline(id)->first().serverSeq, 900415);
    EXPECT_TRUE(store->events.verifyChain());
}

TEST_F(StoreTest, OpenVersionsLeaveOutReturnedAndHidden) {
    DossierRow open = addDossier(QStringLiteral("H19.101-261123-0001"));
    DossierRow returned = addDossier(QStringLiteral("H19.101-261123-0002"));
    returned.fields.insert(QStringLiteral("state"), QStringLiteral("returned"));
    ASSERT_TRUE(store->dossiers.update(returned));
    DossierRow hidden = addDossier(QStringLiteral("H19.101-261123-0003"));
    hidden.hidden = true;
    ASSERT_TRUE(store->dossiers.update(hidden));
    const auto versions = *store->dossiers.openVersions();
    ASSERT_EQ(versions.size(), 1);
    EXPECT_EQ(versions[0].id, open.id);
    EXPECT_TRUE(store->dossiers.get(hidden.id)->hidden);  // kept, never erased
}
