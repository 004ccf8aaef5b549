#include <gtest/gtest.h>

#include "base/Json.h"
#include "domain/MergeRules.h"

using namespace motcua;

namespace {

QJsonObject object(const char* text) {
    return *parseObject(text);
}

}  // namespace

TEST(MergeRules, AFileAndADecisionAreTakenWhole) {
    EXPECT_EQ(mergeUnit(QStringLiteral("applicant.phone")), QStringLiteral("applicant.phone"));
    EXPECT_EQ(mergeUnit(QStringLiteral("papers.to-khai.file.sha256")), QStringLiteral("papers.to-khai.file"));
    EXPECT_EQ(mergeUnit(QStringLiteral("papers.to-khai.fields.name")), QStringLiteral("papers.to-khai.fields.name"));
    EXPECT_EQ(mergeUnit(QStringLiteral("result.file.size")), QStringLiteral("result"));
    for (const char* unit : {"result", "fees", "handOver", "due", "papers.to-khai.file"}) {
        EXPECT_TRUE(needsPerson(QLatin1String(unit))) << unit;
    }
    for (const char* unit : {"applicant.phone", "note", "papers.to-khai.digitizedBy"}) {
        EXPECT_FALSE(needsPerson(QLatin1String(unit))) << unit;
    }
}

TEST(MergeRules, OnlyTwoHandsOnOneFieldOverlap) {
    const QJsonObject server = object(R"({"a":"theirs","b":"was","c":"mine","list":[1,2],"state":"signed"})");
    const QJsonObject set = object(R"({"a":"mine","b":"mine","c":"mine","list":[1],"new":"x","state":"sealed"})");
    const QJsonObject was = object(R"({"a":"was","b":"was","c":"was","list":[1,2,3],"new":null,"state":"approved"})");
    EXPECT_EQ(overlaps(server, set, was), (QStringList{QStringLiteral("a"), QStringLiteral("list")}));
}

TEST(MergeRules, ASignatureUnderATextThatChangedIsAQuestion) {
    const QJsonObject before = object(R"({"result":{"title":"Trích lục","draft":{"sha256":"d1","size":1}}})");
    const QJsonObject set = object(R"({"result.file.sha256":"f1","result.file.size":9,"state":"signed"})");
    const QJsonObject was = withWitnesses(set, object(R"({"result.file.sha256":null,"result.file.size":null})"), before);
    EXPECT_EQ(was.value(QStringLiteral("result")), before.value(QStringLiteral("result")));
    EXPECT_TRUE(overlaps(before, set, was).isEmpty());
    // The same signature, arrived by another way: equal, not a conflict.
    const QJsonObject done =
        object(R"({"result":{"title":"Trích lục","draft":{"sha256":"d1","size":1},"file":{"sha256":"f1","size":9}}})");
    EXPECT_TRUE(overlaps(done, set, was).isEmpty());
    const QJsonObject redrafted = object(R"({"result":{"title":"Trích lục","draft":{"sha256":"d2","size":1}}})");
    EXPECT_EQ(overlaps(redrafted, set, was), QStringList{QStringLiteral("result")});
}
