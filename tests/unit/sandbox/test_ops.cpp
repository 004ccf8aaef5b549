#include <QSet>

#include "ProvinceTest.h"

namespace motcua::sandbox {
namespace {

using OpsTest = ProvinceTest;

TEST_F(OpsTest, AReceiptIsAppliedOnceHoweverOftenItComes) {
    const QString dossier = newId();
    const QJsonObject receipt = receiveOp(dossier);
    const QJsonObject first = pushOne(receipt);
    ASSERT_EQ(status(first), u"applied");
    QJsonObject again = pushOne(receipt);
    EXPECT_EQ(status(again), u"duplicate");
    again.insert(QStringLiteral("status"), QStringLiteral("applied"));
    EXPECT_EQ(again, first) << "a repeat gives the first answer";
    EXPECT_EQ(m_province.state().dossiers.size(), 1);
    EXPECT_EQ(m_province.state().dossiers.value(dossier).version, 1);
}

TEST_F(OpsTest, TheSameIdWithOtherContentIsRefusedAndChangesNothing) {
    QJsonObject receipt = receiveOp(newId());
    pushOne(receipt);
    receipt.insert(QStringLiteral("baseVersion"), 9);
    EXPECT_EQ(problemKind(pushOne(receipt)), u"op-id-reused");
    receipt.insert(QStringLiteral("baseVersion"), 0);
    EXPECT_EQ(status(pushOne(receipt)), u"duplicate");
}

TEST_F(OpsTest, AGapInTheLaneWaitsAndAnOldPlaceIsRefused) {
    const QString dossier = newId();
    pushOne(receiveOp(dossier));
    EXPECT_EQ(status(pushOne(actOp(dossier, 3, 1, "transfer"))), u"retry");
    EXPECT_EQ(problemKind(pushOne(actOp(dossier, 1, 1, "transfer"))), u"lane-order");
    EXPECT_EQ(status(pushOne(actOp(dossier, 2, 1, "transfer"))), u"applied");
}

TEST_F(OpsTest, ARefusedOperationStopsItsOwnLaneOnly) {
    const QString first = newId();
    const QString second = newId();
    const QJsonObject bad = actOp(first, 2, 1, "seal");
    const QJsonArray results = push({receiveOp(first), bad, actOp(first, 3, 1, "transfer"), receiveOp(second)});
    EXPECT_EQ(status(results[0].toObject()), u"applied");
    EXPECT_EQ(status(results[1].toObject()), u"rejected");
    EXPECT_EQ(status(results[2].toObject()), u"skipped");
    EXPECT_EQ(results[2].toObject().value(u"because"), bad.value(u"opId"));
    EXPECT_EQ(status(results[3].toObject()), u"applied");
    EXPECT_EQ(status(pushOne(actOp(first, 3, 1, "transfer"))), u"applied") << "the desk may go on after a refused one";
}

TEST_F(OpsTest, TwoDesksHaveTheirOwnLanes) {
    const QString dossier = newId();
    push({receiveOp(dossier), actOp(dossier, 2, 1, "transfer")});
    become("truong-phong", "lanh_dao_phong", "phong-1");
    const QJsonObject handler{{QStringLiteral("handlerId"), QStringLiteral("chuyen-vien")}};
    EXPECT_EQ(status(pushOne(actOp(dossier, 1, 2, "assign", handler))), u"applied");
}

TEST_F(OpsTest, OnlyTheRoleOfTheStepTakesIt) {
    const QString dossier = newId();
    push({receiveOp(dossier), actOp(dossier, 2, 1, "transfer")});
    EXPECT_EQ(problemKind(pushOne(actOp(dossier, 3, 2, "assign"))), u"not-allowed") << "reception does not assign";
    become("mot-cua", "lanh_dao_phong", "quay-2");
    EXPECT_EQ(problemKind(pushOne(actOp(dossier, 1, 2, "assign"))), u"not-allowed") << "a role he does not hold";
    become("noi-khac", "tiep_nhan", "quay-bd");
    EXPECT_EQ(problemKind(pushOne(actOp(dossier, 1, 2, "correctFields"))), u"dossier-unknown") << "another office's dossier";
}

TEST_F(OpsTest, TheWalkDecidesAndSaysTheStateNow) {
    const QString dossier = newId();
    push({receiveOp(dossier), actOp(dossier, 2, 1, "transfer")});
    const QJsonObject result = pushOne(actOp(dossier, 3, 2, "transfer"));
    EXPECT_EQ(problemKind(result), u"illegal-transition");
    EXPECT_EQ(result.value(u"state").toString(), u"transferred");
}

TEST_F(OpsTest, FieldsOfTwoDesksMergeUnlessTheyOverlap) {
    const QString dossier = newId();
    pushOne(receiveOp(dossier));
    const auto phone = [](const char* number) {
        return QJsonObject{{QStringLiteral("applicant.phone"), QLatin1String(number)}};
    };
    m_device = "quay-2";
    ASSERT_EQ(status(pushOne(actOp(dossier, 1, 1, "correctFields", phone("0922"), phone("0911")))), u"applied");
    m_device = "quay-1";
    const QJsonObject note{{QStringLiteral("note"), QStringLiteral("đã gọi")}};
    EXPECT_EQ(status(pushOne(actOp(dossier, 2, 1, "correctFields", note, {{QStringLiteral("note"), QJsonValue()}}))),
              u"applied");
    const QJsonObject conflict = pushOne(actOp(dossier, 3, 1, "correctFields", phone("0933"), phone("0911")));
    EXPECT_EQ(status(conflict), u"conflict");
    EXPECT_EQ(conflict.value(u"fields").toArray(), QJsonArray{QStringLiteral("applicant.phone")});
    EXPECT_EQ(conflict.value(u"version").toInt(), 3);
    EXPECT_EQ(conflict.value(u"current").toObject().value(u"applicant").toObject().value(u"phone").toString(), u"0922");
    EXPECT_EQ(status(pushOne(actOp(dossier, 4, 1, "correctFields", phone("0922"), phone("0911")))), u"applied")
        << "the same new value is no conflict";
}

TEST_F(OpsTest, NullRemovesAMemberAndTheObjectsThatBecomeEmpty) {
    const QString dossier = newId();
    pushOne(receiveOp(dossier));
    const QJsonObject none{{QStringLiteral("applicant.phone"), QJsonValue()}};
    pushOne(actOp(dossier, 2, 1, "correctFields", none, {{QStringLiteral("applicant.phone"), QStringLiteral("0911")}}));
    EXPECT_FALSE(m_province.state().dossiers.value(dossier).fields.contains(u"applicant"));
}

TEST_F(OpsTest, ANumberMustComeFromThisDesksLeaseAndBeNew) {
    const QJsonObject lease = askJson("POST", "/sync/v1/number-leases",
                                      {{QStringLiteral("unit"), QStringLiteral("H19.101")},
                                       {QStringLiteral("dates"), QJsonArray{QStringLiteral("2026-11-23")}},
                                       {QStringLiteral("size"), 5}},
                                      201)
                                  .value(u"leases")
                                  .toArray()
                                  .first()
                                  .toObject();
    const auto receipt = [&](const char* number) {
        QJsonObject op = receiveOp(newId(), {{QStringLiteral("number"), QLatin1String(number)}});
        QJsonObject data = op.value(u"data").toObject();
        data.insert(QStringLiteral("leaseId"), lease.value(u"leaseId"));
        op.insert(QStringLiteral("data"), data);
        return op;
    };
    EXPECT_EQ(status(pushOne(receipt("H19.101-261123-0005"))), u"applied");
    EXPECT_EQ(problemKind(pushOne(receipt("H19.101-261123-0005"))), u"number-taken");
    EXPECT_EQ(problemKind(pushOne(receipt("H19.101-261123-0006"))), u"number-not-leased");
    EXPECT_EQ(problemKind(pushOne(receipt("H19.101-261124-0001"))), u"number-not-leased");
    EXPECT_EQ(problemKind(pushOne(receiveOp(newId(), {{QStringLiteral("number"), QStringLiteral("0001")}}))),
              u"number-not-leased");
    m_device = "quay-2";
    EXPECT_EQ(problemKind(pushOne(receipt("H19.101-261123-0001"))), u"number-not-leased") << "the range of another desk";
    pushOne(receiveOp(newId()));
    EXPECT_TRUE(m_province.state().numbers.contains(QStringLiteral("H19.101-261123-0006")))
        << "the province's own number lies behind every leased range";
}

TEST_F(OpsTest, BatchesHaveLimits) {
    QJsonArray many;
    for (int i = 0; i < 501; ++i) many.append(receiveOp(newId()));
    EXPECT_EQ(ask("POST", "/sync/v1/ops", QJsonDocument(QJsonObject{{QStringLiteral("ops"), many}}).toJson()).status, 413);
    EXPECT_EQ(ask("POST", "/sync/v1/ops", "<html>").status, 400);
    EXPECT_EQ(m_province.state().dossiers.size(), 0);
    EXPECT_EQ(problemKind(pushOne({{QStringLiteral("opId"), QStringLiteral("x")}})), u"bad-op");
}

TEST_F(OpsTest, ADeskBelongsToOneOffice) {
    pushOne(receiveOp(newId()));
    m_user = QStringLiteral("noi-khac");
    EXPECT_EQ(ask("POST", "/sync/v1/ops", R"({"ops":[]})").status, 403);
    m_device = {};
    EXPECT_EQ(ask("POST", "/sync/v1/ops", R"({"ops":[]})").status, 400);
}

// The same questions at the same times give the same province: what --persist rests on.
TEST_F(OpsTest, TheModelIsDeterministic) {
    QList<HttpQuestion> questions;
    for (int i = 0; i < 20; ++i) {
        const QJsonObject body{{QStringLiteral("ops"), QJsonArray{receiveOp(newId())}}};
        questions.append({"POST",
                          "/sync/v1/ops",
                          {{"authorization", "Bearer " + m_province.bearerFor(m_user, now())}, {"x-device-id", "quay"}},
                          QJsonDocument(body).toJson()});
    }
    Province one(testSeed());
    Province two(testSeed());
    for (const HttpQuestion& question : questions) {
        const HttpAnswer a = one.handle(question, now());
        const HttpAnswer b = two.handle(question, now());
        ASSERT_EQ(a.status, 200);
        EXPECT_EQ(a.body, b.body);
        EXPECT_EQ(a.headers, b.headers);
    }
}

}  // namespace
}  // namespace motcua::sandbox
