#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/Clock.h"
#include "base/Rng.h"
#include "domain/Change.h"
#include "domain/Procedure.h"

using namespace motcua;

namespace {

Procedure birth() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/data/catalogue/procedures.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        auto procedure = procedureFromJson(value.toObject());
        EXPECT_TRUE(procedure);
        if (procedure->code == QLatin1String("1.001193")) return *procedure;
    }
    return {};
}

Dossier sample() {
    Dossier d;
    d.id = QUuid::fromString(QStringLiteral("0193b2c0-0000-7000-8000-000000000001"));
    d.number = QStringLiteral("H19.101-261123-0001");
    d.procedureCode = QStringLiteral("1.001193");
    d.applicant.fullName = QStringLiteral("Nguyễn Văn Thử");
    d.applicant.birthDate = QDate(1994, 3, 5);
    d.papers = birth().checklist(QStringLiteral("dung-han"));
    d.papers[QStringLiteral("to-khai")].file = {QString(64, u'a'), 12345, 2, QStringLiteral("application/pdf"),
                                                QStringLiteral("signed")};
    d.fees = birth().feesFor(QStringLiteral("qua-han"), true);
    d.receivedAt = fromIso(QStringLiteral("2026-11-23T08:15:04.120+07:00"));
    d.due.at = fromIso(QStringLiteral("2026-11-23T17:00:00+07:00"));
    d.handOver.receiver = QStringLiteral("Nguyễn Văn Thử");
    return d;
}

}  // namespace

TEST(Dossier, SurvivesJsonWithUnknownMembers) {
    QJsonObject document = toJson(sample());
    document.insert(QStringLiteral("futureMember"), QStringLiteral("kept"));
    const auto back = dossierFromJson(document);
    ASSERT_TRUE(back);
    EXPECT_EQ(toJson(*back), document);
    EXPECT_EQ(back->papers.size(), 6);
    EXPECT_EQ(back->papersInOrder().first(), QStringLiteral("to-khai"));
}

TEST(Dossier, WhatWasReadWithEmptyMembersIsReadAgain) {
    QJsonObject document = toJson(sample());
    document.insert(QStringLiteral("procedureCode"), QString());
    document.insert(QStringLiteral("state"), QString());
    const auto back = dossierFromJson(document);
    ASSERT_TRUE(back);
    EXPECT_EQ(toJson(*back), document);
    EXPECT_TRUE(dossierFromJson(toJson(*back)));
}

TEST(Dossier, RefusesADocumentWithoutIdentity) {
    QJsonObject document = toJson(sample());
    document.remove(QStringLiteral("id"));
    EXPECT_TRUE(dossierFromJson(document).error().is(ErrorCode::BadJson));
}

TEST(Procedure, ChecklistTicksWhatTheCaseNeeds) {
    const Procedure p = birth();
    const auto papers = p.checklist(QStringLiteral("dung-han"));
    EXPECT_TRUE(papers[QStringLiteral("chung-sinh")].received);
    EXPECT_FALSE(papers[QStringLiteral("uy-quyen")].received);
    EXPECT_FALSE(papers.contains(QStringLiteral("cccd")));  // only shown
    EXPECT_EQ(p.feesFor(QStringLiteral("qua-han"), true).first().amount, 5000);
    EXPECT_EQ(p.feesFor(QStringLiteral("qua-han"), false).first().amount, 0);
    EXPECT_TRUE(p.feesFor(QStringLiteral("bo-roi"), true).isEmpty());
}

TEST(Change, ANewFileTravelsWhole) {
    // Signed, then sealed: if the province refuses the signing step, the seal's change must not lean on what it had written.
    Dossier before = sample();
    before.result.file = {QString(64, u'b'), 900, 3, QStringLiteral("application/pdf"), QStringLiteral("signed")};
    Dossier after = before;
    after.result.file.sha256 = QString(64, u'c');
    const Change change = difference(toJson(before), toJson(after));
    const QJsonObject file = toJson(after.result.file);
    for (auto it = file.begin(); it != file.end(); ++it) {
        EXPECT_EQ(change.set.value(QStringLiteral("result.file.") + it.key()), it.value()) << it.key().toStdString();
        EXPECT_TRUE(change.was.contains(QStringLiteral("result.file.") + it.key()));
    }
    Dossier unsignedYet = before;
    unsignedYet.result.file = {};
    EXPECT_EQ(applied(toJson(unsignedYet), change.set), toJson(after));
    EXPECT_FALSE(change.set.contains(QStringLiteral("papers.to-khai.file.sha256")));
}

TEST(Change, DifferenceAppliedGivesTheOther) {
    const QJsonObject before = toJson(sample());
    Dossier d = sample();
    d.state = DossierState::Transferred;
    d.applicant.phone = QStringLiteral("0912000000");
    d.applicant.birthDate = {};
    d.papers.remove(QStringLiteral("uy-quyen"));
    d.papers[QStringLiteral("to-khai")].file = {};
    d.handOver = {};
    const Change change = difference(before, toJson(d));
    EXPECT_EQ(applied(before, change.set), toJson(d));
    EXPECT_EQ(change.set.value(QStringLiteral("applicant.phone")).toString(), QStringLiteral("0912000000"));
    EXPECT_TRUE(change.was.value(QStringLiteral("applicant.phone")).isNull());
    EXPECT_EQ(valueAt(before, QStringLiteral("applicant.birthDate")).toString(), QStringLiteral("1994-03-05"));
}

// Property: for random pairs of documents, applied(a, difference(a, b).set) == b, and the same back.
TEST(Change, RoundTripOnRandomDocuments) {
    SeededRng rng(5);
    const auto random = [&rng](auto&& self, int depth) -> QJsonObject {
        QJsonObject out;
        const quint64 members = 1 + rng.below(4);
        for (quint64 i = 0; i < members; ++i) {
            const QString key(QChar(static_cast<ushort>(u'a' + rng.below(4))));
            if (depth > 0 && rng.below(2) == 0) {
                out.insert(key, self(self, depth - 1));
            } else {
                out.insert(key, static_cast<qint64>(rng.below(5)));
            }
        }
        return out;
    };
    for (int i = 0; i < 3000; ++i) {
        const QJsonObject a = random(random, 3);
        const QJsonObject b = random(random, 3);
        ASSERT_EQ(applied(a, difference(a, b).set), b);
        ASSERT_EQ(applied(b, difference(b, a).set), a);
        ASSERT_TRUE(difference(a, a).isEmpty());
    }
}
