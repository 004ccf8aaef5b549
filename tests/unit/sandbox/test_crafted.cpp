// Crafted operations: what no desk of ours would send, the province refuses by the same rules that the desks keep.

#include "ProvinceTest.h"

namespace motcua::sandbox {
namespace {

Seed moreOfficers() {
    static const Seed kSeed = *readPeople(testPeople(true));
    return kSeed;
}

class CraftedTest : public ProvinceTest {
protected:
    CraftedTest() : ProvinceTest(moreOfficers()) {}

    void SetUp() override {
        m_dossier = newId();
        ASSERT_EQ(status(pushOne(receiveOp(m_dossier))), u"applied");
    }
    // The next operation of this desk on the dossier; the version only moves when something is applied.
    QJsonObject tried(const char* action, const QJsonObject& set, const QString& note = {}) {
        QJsonObject op = actOp(m_dossier, ++m_lane, m_version, action, set);
        QJsonObject data = op.value(u"data").toObject();
        if (!note.isEmpty()) data.insert(QStringLiteral("note"), note);
        op.insert(QStringLiteral("data"), data);
        const QJsonObject result = pushOne(op);
        if (status(result) == u"applied") m_version = result.value(u"version").toInt();
        return result;
    }
    // A branch as a desk writes it.
    QJsonObject branch(const char* action, bool pauses, const char* from) const {
        const QJsonObject json{{QStringLiteral("action"), QLatin1String(action)},
                               {QStringLiteral("at"), QStringLiteral("2026-11-23T08:15:00.000+07:00")},
                               {QStringLiteral("by"), officerId()},
                               {QStringLiteral("reason"), QStringLiteral("Thiếu giấy tờ")},
                               {QStringLiteral("resumesTo"), QLatin1String(from)}};
        QJsonObject out = json;
        if (pauses) out.insert(QStringLiteral("pausesClock"), true);
        return {{QStringLiteral("branches.01"), out}};
    }
    QJsonValue field(const char* member) const {
        return m_province.state().dossiers.value(m_dossier).fields.value(QLatin1String(member));
    }
    // A file as a desk names it: the hash is one digit over and over.
    static QJsonObject fileAt(const char* place, const char* digit) {
        const QString path = QLatin1String(place);
        return {{path + QStringLiteral(".sha256"), QString(64, QLatin1Char(*digit))},
                {path + QStringLiteral(".size"), 1000},
                {path + QStringLiteral(".pages"), 1},
                {path + QStringLiteral(".signatureState"), QStringLiteral("signed")}};
    }
    QJsonObject signedBy(const char* digit) const {
        QJsonObject set = fileAt("result.file", digit);
        set.insert(QStringLiteral("result.signedBy"), QStringLiteral("Nguyễn Thị Thử Nghiệm"));
        set.insert(QStringLiteral("result.signedAt"), toIso(now()));
        return set;
    }
    QJsonObject sealed(const char* digit) const {
        QJsonObject set = fileAt("result.file", digit);
        set.insert(QStringLiteral("result.sealedAt"), toIso(now()));
        return set;
    }
    // By an officer who holds every role: received → transferred → assigned.
    void walkTo(const char* state) {
        become("moi-vai", "tiep_nhan", "phong-1");
        m_lane = 0;
        ASSERT_EQ(status(tried("transfer", {})), u"applied");
        become("moi-vai", "lanh_dao_phong", "phong-1");
        ASSERT_EQ(status(tried("assign", {{QStringLiteral("handlerId"), QStringLiteral("moi-vai")}})), u"applied");
        ASSERT_EQ(stateNow(), QLatin1String(state));
        become("moi-vai", "chuyen_vien", "phong-1");
    }
    QString officerId() const { return m_province.state().officerNamed(m_user)->id; }
    QString stateNow() const { return m_province.state().dossiers.value(m_dossier).fields.value(u"state").toString(); }

    QString m_dossier;
    int m_lane = 1;
    int m_version = 1;
};

TEST_F(CraftedTest, AStateOfItsOwnChoiceIsRefused) {
    EXPECT_EQ(problemKind(tried("transfer", {{QStringLiteral("state"), QStringLiteral("returned")}})), u"illegal-transition");
    EXPECT_EQ(problemKind(tried("correctFields", {{QStringLiteral("state"), QStringLiteral("sealed")}})),
              u"illegal-transition");
    EXPECT_EQ(stateNow(), u"received");
}

TEST_F(CraftedTest, WhatBelongsToAnotherStepIsNotTouched) {
    for (const auto& [path, value] :
         QList<std::pair<const char*, QJsonValue>>{{"result.signedBy", QStringLiteral("Người khác")},
                                                   {"due.at", QStringLiteral("2030-01-01T00:00:00+07:00")},
                                                   {"handlerId", QStringLiteral("cb-khac")},
                                                   {"number", QStringLiteral("H19.101-261123-9999")},
                                                   {"fees", QJsonArray()},
                                                   {"process.code", QStringLiteral("elsewhere")},
                                                   {"handOver.receiver", QStringLiteral("Ai đó")},
                                                   {"receivedAt", QStringLiteral("2020-01-01T00:00:00+07:00")}}) {
        EXPECT_EQ(problemKind(tried("correctFields", {{QLatin1String(path), value}})), u"not-allowed") << path;
    }
    EXPECT_EQ(m_version, 1);
}

TEST_F(CraftedTest, APauseByTheWrongRoleOrWithoutReasonIsRefused) {
    ASSERT_EQ(status(tried("transfer", {})), u"applied");
    QJsonObject pause = branch("pause", true, "transferred");
    EXPECT_EQ(problemKind(tried("pause", pause, QStringLiteral("Vì muốn"))), u"not-allowed") << "reception does not pause";
    become("truong-phong", "lanh_dao_phong", "phong-1");
    m_lane = 0;
    EXPECT_EQ(problemKind(tried("pause", branch("pause", true, "transferred"))), u"not-ready") << "no reason";
    EXPECT_EQ(problemKind(tried("pause", {}, QStringLiteral("Chờ hướng dẫn"))), u"illegal-transition")
        << "nothing is kept of it";
    EXPECT_EQ(problemKind(tried("pause", branch("pause", false, "transferred"), QStringLiteral("Chờ hướng dẫn"))),
              u"illegal-transition")
        << "the clock would run on";
    EXPECT_EQ(status(tried("pause", branch("pause", true, "transferred"), QStringLiteral("Chờ hướng dẫn"))), u"applied");
    EXPECT_EQ(stateNow(), u"onHold");
}

TEST_F(CraftedTest, AStepThatIsPossibleOnceIsRefusedTheSecondTime) {
    ASSERT_EQ(status(tried("transfer", {})), u"applied");
    become("truong-phong", "lanh_dao_phong", "phong-1");
    m_lane = 0;
    QJsonObject extension = branch("extend", false, "transferred");
    QJsonObject kept = extension.value(u"branches.01").toObject();
    kept.insert(QStringLiteral("closedAt"), kept.value(u"at"));
    kept.insert(QStringLiteral("apology"), true);
    kept.insert(QStringLiteral("until"), QStringLiteral("2026-12-01T17:00:00.000+07:00"));
    const QJsonObject first{{QStringLiteral("branches.01"), kept}, {QStringLiteral("due.at"), kept.value(u"until")}};
    EXPECT_EQ(status(tried("extend", first, QStringLiteral("Chờ xác minh"))), u"applied");
    kept.insert(QStringLiteral("until"), QStringLiteral("2026-12-20T17:00:00.000+07:00"));
    const QJsonObject second{{QStringLiteral("branches.02"), kept}, {QStringLiteral("due.at"), kept.value(u"until")}};
    EXPECT_EQ(problemKind(tried("extend", second, QStringLiteral("Lại chờ"))), u"illegal-transition");
}

TEST_F(CraftedTest, NoStepWritesWhatBelongsToNone) {
    for (const char* path : {"unit", "procedureCode", "counter", "agency", "khac", "oldResults", "children.x.status"}) {
        EXPECT_EQ(problemKind(tried("correctFields", {{QLatin1String(path), QStringLiteral("H19.101.02")}})), u"not-allowed")
            << path;
        EXPECT_EQ(problemKind(tried("transfer", {{QLatin1String(path), QStringLiteral("H19.101.02")}})), u"not-allowed")
            << path;
    }
    EXPECT_EQ(problemKind(tried("transfer", {{QStringLiteral("applicant.phone"), QStringLiteral("0999")}})), u"not-allowed");
    EXPECT_EQ(problemKind(tried("correctFields", {{QStringLiteral("result"), QJsonObject()}})), u"not-allowed");
}

TEST_F(CraftedTest, HowADossierCameIntoItsStateIsWrittenByTheProvince) {
    const QJsonObject lie{{QStringLiteral("moved.from"), QStringLiteral("sealed")},
                          {QStringLiteral("moved.by"), QStringLiteral("cb-khac")},
                          {QStringLiteral("moved.at"), QStringLiteral("2036-01-01T00:00:00.000+07:00")}};
    ASSERT_EQ(status(tried("correctFields", lie)), u"applied");
    EXPECT_TRUE(field("moved").isUndefined()) << "nothing moved";
    ASSERT_EQ(status(tried("transfer", lie)), u"applied");
    EXPECT_EQ(field("moved").toObject().value(u"from").toString(), u"received");
    EXPECT_EQ(field("moved").toObject().value(u"by").toString(), officerId());
    EXPECT_EQ(field("moved").toObject().value(u"at").toString(), toIso(now()));
}

TEST_F(CraftedTest, ADraftIsNoSignatureAndAStepWithoutItsWorkIsNone) {
    walkTo("assigned");
    const QJsonObject draft = fileAt("result.draft", "d");
    QJsonObject forged = draft;
    forged.insert(QStringLiteral("result.file.sha256"), QString(64, u'f'));
    EXPECT_EQ(problemKind(tried("draftResult", forged)), u"illegal-transition");
    forged = draft;
    forged.insert(QStringLiteral("result.sealedAt"), toIso(now()));
    EXPECT_EQ(problemKind(tried("draftResult", forged)), u"illegal-transition");
    EXPECT_EQ(problemKind(tried("draftResult", {})), u"illegal-transition") << "nothing was drafted";
    ASSERT_EQ(status(tried("draftResult", draft)), u"applied");
    become("moi-vai", "lanh_dao_phong", "phong-1");
    ASSERT_EQ(status(tried("approve", {})), u"applied");
    become("moi-vai", "lanh_dao_co_quan", "phong-1");
    EXPECT_EQ(problemKind(tried("sign", {})), u"illegal-transition") << "nothing was signed";
    EXPECT_EQ(problemKind(tried("sign", sealed("f"))), u"illegal-transition") << "the seal is the clerk's";
    QJsonObject other = signedBy("f");
    other.insert(QStringLiteral("result.body"), QStringLiteral("Nội dung khác"));
    EXPECT_EQ(problemKind(tried("sign", other)), u"illegal-transition") << "another draft than the approved one";
    ASSERT_EQ(status(tried("sign", signedBy("f"))), u"applied");
    become("moi-vai", "van_thu", "phong-1");
    EXPECT_EQ(problemKind(tried("seal", {})), u"illegal-transition");
    ASSERT_EQ(status(tried("seal", sealed("e"))), u"applied");
    EXPECT_EQ(problemKind(tried("timestamp", fileAt("result.file", "0"))), u"illegal-transition") << "no timestamp is owed";
    ASSERT_EQ(status(tried("transferBack", {})), u"applied");
    become("moi-vai", "tra_ket_qua", "phong-1");
    EXPECT_EQ(problemKind(tried("return", {})), u"illegal-transition") << "nobody received it";
    EXPECT_EQ(status(tried("return", {{QStringLiteral("handOver.receiver"), QStringLiteral("Nguyễn Văn Thử")},
                                      {QStringLiteral("handOver.at"), toIso(now())}})),
              u"applied");
}

TEST_F(CraftedTest, AStepThatIsAnothersByNowIsNotPossibleAnyMore) {
    walkTo("assigned");
    become("truong-phong", "lanh_dao_phong", "phong-2");
    m_lane = 0;
    EXPECT_EQ(problemKind(tried("returnStep", {}, QStringLiteral("Sai phòng"))), u"illegal-transition")
        << "the head's until it was assigned, then the handler's";
    become("mot-cua", "tiep_nhan", "quay-1");
    m_lane = 1;
    EXPECT_EQ(problemKind(tried("assign", {})), u"not-allowed") << "never the counter's";
}

TEST_F(CraftedTest, AFeeIsAddedAndNoOtherTouched) {
    m_dossier = newId();
    m_lane = m_version = 1;
    QJsonObject fee{{QStringLiteral("id"), QStringLiteral("le-phi")},
                    {QStringLiteral("name"), QStringLiteral("Lệ phí")},
                    {QStringLiteral("amount"), 8000},
                    {QStringLiteral("settled"), false}};
    const QJsonObject more{{QStringLiteral("id"), QStringLiteral("nghia-vu-2")},
                           {QStringLiteral("name"), QStringLiteral("Thuế")},
                           {QStringLiteral("amount"), 250000},
                           {QStringLiteral("settled"), false}};
    ASSERT_EQ(status(pushOne(receiveOp(m_dossier, {{QStringLiteral("fees"), QJsonArray{fee}}}))), u"applied");
    QJsonObject cheaper = fee;
    cheaper.insert(QStringLiteral("amount"), 1);
    EXPECT_EQ(problemKind(tried("settleFee", {{QStringLiteral("fees"), QJsonArray{cheaper}}})), u"illegal-transition");
    EXPECT_EQ(problemKind(tried("settleFee", {{QStringLiteral("fees"), QJsonArray()}})), u"illegal-transition");
    walkTo("assigned");
    QJsonObject ask = branch("requestFee", true, "assigned");
    QJsonObject settled = fee;
    settled.insert(QStringLiteral("settled"), true);
    ask.insert(QStringLiteral("fees"), QJsonArray{settled, more});
    EXPECT_EQ(problemKind(tried("requestFee", ask, QStringLiteral("Thuế"))), u"illegal-transition");
    ask.insert(QStringLiteral("fees"), QJsonArray{fee, more});
    EXPECT_EQ(status(tried("requestFee", ask, QStringLiteral("Thuế"))), u"applied");
}

TEST_F(CraftedTest, ABranchIsAsItWasMadeAndNotOfAnotherTime) {
    ASSERT_EQ(status(tried("transfer", {})), u"applied");
    become("truong-phong", "lanh_dao_phong", "phong-1");
    m_lane = 0;
    const auto pause = [&](const char* member, const QJsonValue& value) {
        QJsonObject made = branch("pause", true, "transferred");
        QJsonObject kept = made.value(u"branches.01").toObject();
        kept.insert(QLatin1String(member), value);
        made.insert(QStringLiteral("branches.01"), kept);
        return problemKind(tried("pause", made, QStringLiteral("Chờ hướng dẫn")));
    };
    EXPECT_EQ(pause("at", QStringLiteral("2026-10-01T08:00:00.000+07:00")), u"illegal-transition") << "backdated";
    EXPECT_EQ(pause("at", QStringLiteral("2027-10-01T08:00:00.000+07:00")), u"illegal-transition");
    EXPECT_EQ(pause("apology", true), u"illegal-transition");
    EXPECT_EQ(pause("by", QStringLiteral("cb-khac")), u"illegal-transition");
    EXPECT_EQ(pause("reason", QStringLiteral("Chờ hướng dẫn")), u"");
    QJsonObject end{{QStringLiteral("branches.01.closedAt"), toIso(now())},
                    {QStringLiteral("branches.01.reason"), QStringLiteral("Lý do khác")}};
    EXPECT_EQ(problemKind(tried("resume", end)), u"illegal-transition") << "the reason was given before";
    end.remove(QStringLiteral("branches.01.reason"));
    ASSERT_EQ(status(tried("resume", end)), u"applied");
    QJsonObject second{{QStringLiteral("branches.02"), branch("pause", true, "transferred").value(u"branches.01")}};
    second.insert(QStringLiteral("branches.01.closedAt"), QStringLiteral("2027-11-23T08:15:00.000+07:00"));
    EXPECT_EQ(problemKind(tried("pause", second, QStringLiteral("Chờ nữa"))), u"illegal-transition") << "it ended then";
}

TEST_F(CraftedTest, TwoBranchesOfOneKeyAreAQuestion) {
    ASSERT_EQ(status(tried("transfer", {})), u"applied");
    become("truong-phong", "lanh_dao_phong", "phong-1");
    m_lane = 0;
    ASSERT_EQ(status(tried("pause", branch("pause", true, "transferred"), QStringLiteral("Chờ hướng dẫn"))), u"applied");
    ASSERT_EQ(status(tried("resume", {{QStringLiteral("branches.01.closedAt"), toIso(now())}})), u"applied");
    m_version = 1;
    EXPECT_EQ(status(tried("pause", branch("pause", true, "transferred"), QStringLiteral("Chờ nữa"))), u"conflict");
}

TEST_F(CraftedTest, AReceiptBringsNothingOfLaterSteps) {
    for (const auto& [path, value] :
         QList<std::pair<const char*, QJsonValue>>{{"result.file.sha256", QString(64, u'f')},
                                                   {"branches.01.action", QStringLiteral("extend")},
                                                   {"handOver.receiver", QStringLiteral("Ai đó")},
                                                   {"handlerId", QStringLiteral("cb-khac")},
                                                   {"moved.by", QStringLiteral("cb-khac")},
                                                   {"children.la.status", QStringLiteral("done")},
                                                   {"fees", QJsonArray{QJsonObject{{QStringLiteral("settled"), true}}}}}) {
        EXPECT_EQ(problemKind(pushOne(receiveOp(newId(), {{QLatin1String(path), value}}))), u"not-allowed") << path;
    }
}

TEST_F(CraftedTest, AReceiptInAnotherOnesPostIsJudgedWhenItWasGiven) {
    const auto receiptAt = [&](int days) {
        QJsonObject receipt = receiveOp(newId());
        receipt.insert(QStringLiteral("deviceTime"), toIso(now().addDays(days)));
        return pushOne(receipt);
    };
    become("thay-mat", "tiep_nhan", "quay-3");
    EXPECT_EQ(status(receiptAt(-2)), u"applied") << "made during the absence, arrived after it";
    EXPECT_EQ(problemKind(receiptAt(0)), u"not-allowed") << "the absence is over";
}

TEST_F(CraftedTest, AnUnknownActionOrProcessIsRefused) {
    EXPECT_EQ(problemKind(tried("teleport", {})), u"illegal-transition");
    const QString other = newId();
    const QJsonObject strange{{QStringLiteral("process.code"), QStringLiteral("khong-co")},
                              {QStringLiteral("process.version"), 7}};
    EXPECT_EQ(problemKind(pushOne(receiveOp(other, strange))), u"process-unknown");
}

}  // namespace
}  // namespace motcua::sandbox
