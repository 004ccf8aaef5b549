// Crafted operations: what no desk of ours would send, the province refuses by the same rules that the desks keep.

#include "ProvinceTest.h"

namespace motcua::sandbox {
namespace {

class CraftedTest : public ProvinceTest {
protected:
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

TEST_F(CraftedTest, AnUnknownActionOrProcessIsRefused) {
    EXPECT_EQ(problemKind(tried("teleport", {})), u"illegal-transition");
    const QString other = newId();
    const QJsonObject strange{{QStringLiteral("process.code"), QStringLiteral("khong-co")},
                              {QStringLiteral("process.version"), 7}};
    EXPECT_EQ(problemKind(pushOne(receiveOp(other, strange))), u"process-unknown");
}

}  // namespace
}  // namespace motcua::sandbox
