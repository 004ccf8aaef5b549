#include "ProvinceTest.h"
#include "sandbox/seed/DemoSeed.h"

namespace motcua::sandbox {
namespace {

using ReadingTest = ProvinceTest;

QJsonArray changesOf(const QJsonObject& page) {
    return page.value(u"changes").toArray();
}

TEST_F(ReadingTest, TheFeedGoesOnWhereItStopped) {
    for (int i = 0; i < 5; ++i) pushOne(receiveOp(newId()));
    QStringList ids;
    QByteArray cursor;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const QJsonObject page = askJson("GET", "/sync/v1/changes?limit=3&cursor=" + cursor);
        const QJsonArray changes = changesOf(page);
        for (const QJsonValue& change : changes) ids.append(change.toObject().value(u"id").toString());
        cursor = page.value(u"next").toString().toUtf8();
        more = page.value(u"hasMore").toBool();
        EXPECT_LE(changes.size(), 3);
    }
    EXPECT_EQ(pages, 3) << "3 officers and 5 dossiers, three a page";
    EXPECT_EQ(ids.size(), 8);
    EXPECT_EQ(QSet<QString>(ids.begin(), ids.end()).size(), 8);
    EXPECT_TRUE(changesOf(askJson("GET", "/sync/v1/changes?cursor=" + cursor)).isEmpty());
    EXPECT_EQ(ask("GET", "/sync/v1/changes?cursor=c:1:00000000").status, 400);
}

TEST_F(ReadingTest, AChangeNamesTheOperationThatCausedIt) {
    const QJsonObject receipt = receiveOp(newId());
    pushOne(receipt);
    const QJsonObject change = changesOf(askJson("GET", "/sync/v1/changes")).last().toObject();
    EXPECT_EQ(change.value(u"causedBy"), receipt.value(u"opId"));
    EXPECT_EQ(change.value(u"op").toString(), u"put");
    EXPECT_EQ(change.value(u"version").toInt(), 1);
}

TEST_F(ReadingTest, AnOfficeSeesItsOwnDossiersAndVerifiersOnly) {
    const QString dossier = newId();
    pushOne(receiveOp(dossier));
    become("noi-khac", "tiep_nhan", "quay-bd");
    const QJsonArray changes = changesOf(askJson("GET", "/sync/v1/changes"));
    EXPECT_EQ(changes.size(), 3) << "officers only";
    for (const QJsonValue& value : changes) {
        const QJsonObject officer = value.toObject().value(u"data").toObject();
        EXPECT_EQ(officer.contains(u"offline"), officer.value(u"id").toString() == u"noi-khac");
        EXPECT_FALSE(officer.contains(u"password"));
    }
    EXPECT_EQ(ask("GET", "/sync/v1/dossiers/" + dossier.toUtf8()).status, 404);
}

TEST_F(ReadingTest, ACompactedFeedSendsOldCursorsToTheSnapshot) {
    const QByteArray old = askJson("GET", "/sync/v1/changes?limit=1").value(u"next").toString().toUtf8();
    const QString dossier = newId();
    push({receiveOp(dossier), actOp(dossier, 2, 1, "transfer")});
    const QString gone = newId();
    pushOne(receiveOp(gone));
    m_province.retract(gone);
    m_province.compactFeed();
    EXPECT_EQ(askJson("GET", "/sync/v1/changes?cursor=" + old, {}, 410).value(u"resyncFrom").toString(), u"snapshot");
    const QJsonObject first = askJson("GET", "/sync/v1/snapshot?limit=3");
    EXPECT_TRUE(first.value(u"hasMore").toBool());
    const QJsonObject rest = askJson("GET", "/sync/v1/snapshot?limit=3&cursor=" + first.value(u"next").toString().toUtf8());
    ASSERT_EQ(changesOf(rest).size(), 1) << "3 officers, then the one dossier that is left";
    EXPECT_EQ(changesOf(rest).first().toObject().value(u"version").toInt(), 2);
    EXPECT_TRUE(changesOf(askJson("GET", "/sync/v1/changes?cursor=" + rest.value(u"next").toString().toUtf8())).isEmpty());
}

TEST_F(ReadingTest, TheDigestChangesWithEveryVersion) {
    const QJsonObject empty = askJson("GET", "/sync/v1/state-digest");
    const QString dossier = newId();
    pushOne(receiveOp(dossier));
    const QJsonObject one = askJson("GET", "/sync/v1/state-digest");
    pushOne(actOp(dossier, 2, 1, "transfer"));
    const QJsonObject two = askJson("GET", "/sync/v1/state-digest");
    EXPECT_EQ(one.value(u"openDossiers").toInt(), 1);
    EXPECT_NE(empty.value(u"xor"), one.value(u"xor"));
    EXPECT_NE(one.value(u"xor"), two.value(u"xor"));
    EXPECT_NE(one.value(u"sha256"), two.value(u"sha256"));
    EXPECT_EQ(askJson("GET", "/sync/v1/changes").value(u"digest").toObject().value(u"xor"), two.value(u"xor"));
}

TEST_F(ReadingTest, LeasedRangesNeverOverlap) {
    QSet<int> given;
    const QJsonObject wish{{QStringLiteral("unit"), QStringLiteral("H19.101")},
                           {QStringLiteral("dates"), QJsonArray{QStringLiteral("2026-11-23"), QStringLiteral("2026-11-25")}},
                           {QStringLiteral("size"), 7}};
    for (int desk = 0; desk < 6; ++desk) {
        m_device = "quay-" + QByteArray::number(desk);
        const QJsonArray leases = askJson("POST", "/sync/v1/number-leases", wish, 201).value(u"leases").toArray();
        ASSERT_EQ(leases.size(), 2);
        const QJsonObject today = leases.first().toObject();
        for (int n = today.value(u"lo").toInt(); n <= today.value(u"hi").toInt(); ++n) {
            EXPECT_FALSE(given.contains(n));
            given.insert(n);
        }
    }
    EXPECT_EQ(given.size(), 42);
}

TEST_F(ReadingTest, ALostLeaseAnswerComesAgainAndAReturnedRestIsNotUsed) {
    const QByteArray wish = R"({"unit":"H19.101","dates":["2026-11-23"],"size":10})";
    const HttpAnswer first = ask("POST", "/sync/v1/number-leases", wish, {{"idempotency-key", "k1"}});
    EXPECT_EQ(first.body, ask("POST", "/sync/v1/number-leases", wish, {{"idempotency-key", "k1"}}).body);
    EXPECT_NE(first.body, ask("POST", "/sync/v1/number-leases", wish, {{"idempotency-key", "k2"}}).body);
    EXPECT_EQ(askJson("DELETE", "/sync/v1/number-leases/L-1?next=4").value(u"unusedTo").toInt(), 10);
    QJsonObject receipt = receiveOp(newId(), {{QStringLiteral("number"), QStringLiteral("H19.101-261123-0004")}});
    QJsonObject data = receipt.value(u"data").toObject();
    data.insert(QStringLiteral("leaseId"), QStringLiteral("L-1"));
    receipt.insert(QStringLiteral("data"), data);
    EXPECT_EQ(problemKind(pushOne(receipt)), u"number-not-leased");
    EXPECT_EQ(ask("POST", "/sync/v1/number-leases", R"({"unit":"H19.103","dates":["2026-11-23"],"size":1})").status, 403);
    EXPECT_EQ(ask("POST", "/sync/v1/number-leases", R"({"unit":"H19.101","dates":["2026-11-01"],"size":1})").status, 422);
}

TEST_F(ReadingTest, TheDemoSeedIsWholeAndACatalogueUpdateArrives) {
    auto seed = demoSeed();
    ASSERT_TRUE(seed);
    Province province(*seed);
    QMap<QString, int> count;
    QSet<QString> ids;
    for (const Change& change : province.state().feed) {
        ++count[change.entity];
        EXPECT_FALSE(change.id.isEmpty()) << change.entity.toStdString();
        ids.insert(change.entity + QLatin1Char('/') + change.id);
    }
    EXPECT_EQ(ids.size(), static_cast<qsizetype>(province.state().feed.size())) << "an id is given once";
    EXPECT_EQ(count.value(QStringLiteral("procedure")), 36);
    EXPECT_EQ(count.value(QStringLiteral("codeList")), 23);
    EXPECT_EQ(count.value(QStringLiteral("calendarDay")), 60);
    EXPECT_EQ(count.value(QStringLiteral("agency")), 76);
    EXPECT_EQ(count.value(QStringLiteral("post")), 63);
    EXPECT_EQ(count.value(QStringLiteral("fieldUnit")), 39);
    EXPECT_EQ(count.value(QStringLiteral("place")), 98 + 22 + 270 + 105);
    const qint64 before = province.state().head;
    ASSERT_TRUE(province.publishCatalogue(extraProcedures()));
    EXPECT_EQ(province.state().head, before + 8);
    for (const char* role :
         {"tiep_nhan", "tra_ket_qua", "so_hoa", "lanh_dao_phong", "chuyen_vien", "lanh_dao_co_quan", "van_thu", "quan_tri"}) {
        const auto holds = [&](const Officer& officer) {
            return officer.office == u"H19.101" && officer.hasRole(QLatin1String(role));
        };
        EXPECT_TRUE(std::any_of(seed->officers.begin(), seed->officers.end(), holds)) << role;
    }
}

}  // namespace
}  // namespace motcua::sandbox
