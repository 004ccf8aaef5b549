// Look-ups over real HTTPS: offline → queued → answered, field by field, with who and why; a province that speaks nonsense.
#include "GateDesk.h"

using namespace motcua;
using namespace motcua::test;
using stations::CheckVerdict;
using stations::verdictOf;
using store::GateState;

TEST(Checks, ACitizenIsCheckedFieldByFieldOnceTheNetworkIsBack) {
    SandboxProcess sandbox(QStringLiteral("demo"));
    ASSERT_TRUE(sandbox.start());
    GateDesk desk(sandbox);
    ASSERT_TRUE(desk.start());
    sandbox.kill();

    const Dossier dossier = desk.receive();
    const auto asked = desk.checks.verifyCitizen(desk.session(), dossier.id);
    ASSERT_TRUE(asked);
    EXPECT_EQ(verdictOf(*asked), CheckVerdict::NotChecked);
    // Pressing the key again asks nothing new.
    EXPECT_EQ(desk.checks.verifyCitizen(desk.session(), dossier.id)->id, asked->id);
    desk.line.engine.wake();
    desk.line.step();
    EXPECT_EQ(desk.row(asked->id).state, GateState::Waiting);

    ASSERT_TRUE(sandbox.start());
    ASSERT_TRUE(desk.settle(asked->id));
    EXPECT_EQ(verdictOf(desk.row(asked->id)), CheckVerdict::Match);
    EXPECT_EQ(desk.word(asked->id, "birthDate"), QStringLiteral("match"));

    const auto timeline = desk.line.store->events.timeline(dossier.id);
    QStringList kinds;
    for (const auto& event : *timeline) kinds.append(event.kind);
    EXPECT_EQ(kinds.join(QLatin1Char(' ')), QStringLiteral("receive gateAsked gateClosed"));
    EXPECT_EQ(timeline->at(1).payload.value(QStringLiteral("purpose")).toString(), dossier.procedureName);
    EXPECT_EQ(timeline->at(1).actorId, QStringLiteral("cb-101-01"));
    EXPECT_TRUE(desk.line.store->events.verifyChain());
}

TEST(Checks, RegistersAnswerOrSayNo) {
    SandboxProcess sandbox(QStringLiteral("demo"));
    ASSERT_TRUE(sandbox.start());
    GateDesk desk(sandbox);
    ASSERT_TRUE(desk.start());
    const Dossier dossier = desk.receive();
    const auto ask = [&](Result<store::GateRow> asked) {
        EXPECT_TRUE(asked) << (asked ? "" : errorId(asked.error().code).latin1());
        EXPECT_TRUE(desk.settle(asked->id));
        return desk.row(asked->id);
    };
    const auto session = desk.session();
    const QJsonObject company{{QStringLiteral("taxCode"), QStringLiteral("3800999001")},
                              {QStringLiteral("name"), QStringLiteral("Công ty TNHH Thử Nghiệm Đồng Xoài")},
                              {QStringLiteral("representative"), QStringLiteral("Người Khác")}};
    const auto business = ask(desk.checks.findBusiness(session, dossier.id, company));
    EXPECT_EQ(business.answer.value(QStringLiteral("state")).toString(), QStringLiteral("active"));
    EXPECT_EQ(business.answer.value(QStringLiteral("sameName")).toString(), QStringLiteral("match"));
    EXPECT_EQ(verdictOf(business), CheckVerdict::Mismatch);

    const auto marriage = ask(desk.checks.findCivilRecord(session, dossier.id, QStringLiteral("ket-hon")));
    EXPECT_EQ(marriage.answer.value(QStringLiteral("registeredOn")).toString(), QStringLiteral("2018-04-20"));
    const auto death = ask(desk.checks.findCivilRecord(session, dossier.id, QStringLiteral("khai-tu")));
    EXPECT_EQ(verdictOf(death), CheckVerdict::Refused);
    const auto land = ask(desk.checks.findLand(session, dossier.id,
                                               {{QStringLiteral("placeCode"), QStringLiteral("25195")},
                                                {QStringLiteral("sheet"), QStringLiteral("12")},
                                                {QStringLiteral("parcel"), QStringLiteral("345")}}));
    EXPECT_EQ(verdictOf(land), CheckVerdict::Match);
    EXPECT_EQ(ask(desk.checks.findInsurance(session, dossier.id)).answer.value(QStringLiteral("months")).toInt(), 84);
    EXPECT_EQ(desk.checks.findBusiness(session, dossier.id, {}).error().code, ErrorCode::GateIncomplete);
    EXPECT_EQ(desk.checks.verifyCitizen(desk.session(QStringLiteral("vanthu.dx")), dossier.id).error().code,
              ErrorCode::NotAllowed);
}

TEST(Checks, PagesOfAProxyCutAnswersAndBusySystemsAreNoAnswer) {
    SandboxProcess sandbox(QStringLiteral("demo"), R"({"seed": 3, "rules": [
        {"path": "/lgsp/dancu", "kind": "html", "count": 1},
        {"path": "/lgsp/dancu", "kind": "truncate", "skip": 1, "count": 1},
        {"path": "/lgsp/dancu", "kind": "status", "status": 429, "retryAfter": 1, "count": 1},
        {"path": "/lgsp/dancu", "kind": "drop-before", "count": 1}]})");
    ASSERT_TRUE(sandbox.start());
    GateDesk desk(sandbox);
    ASSERT_TRUE(desk.start());
    const auto asked = desk.checks.verifyCitizen(desk.session(), desk.receive().id);
    ASSERT_TRUE(desk.settle(asked->id));
    EXPECT_EQ(verdictOf(desk.row(asked->id)), CheckVerdict::Match);
    EXPECT_GE(desk.row(asked->id).attempts, 4);
}
