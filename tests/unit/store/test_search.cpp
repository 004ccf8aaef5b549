// What the search index holds, and that it follows the documents and nothing else.
#include "StoreFixture.h"
#include "store/SearchIndex.h"

using namespace motcua;
using namespace motcua::store;

namespace {

struct SearchTest : StoreTest {
    QStringList found(const char* typed) {
        QStringList numbers;
        auto models = store->openReadModels();
        EXPECT_TRUE(models);
        const auto lines = (*models)->search(QString::fromUtf8(typed), 50);
        EXPECT_TRUE(lines) << typed;
        for (const DossierLine& line : *lines) numbers.append(line.number);
        return numbers;
    }
    // Every write of the index changes a row of its table of contents.
    qint64 indexWrites() { return *store->database().number("SELECT sum(length(block)) FROM dossier_fts_data", -1); }
};

}  // namespace

TEST(SearchTokens, EveryBeginningOnceAndTheWholeWord) {
    EXPECT_EQ(searchTokens(QStringLiteral("Đặng Đức")), QStringLiteral("d da dan dang du duc"));
    EXPECT_EQ(searchTokens(QStringLiteral("nghiêng nghiêng")), QStringLiteral("n ng ngh nghi nghie nghien nghieng"));
    EXPECT_EQ(searchTokens(QStringLiteral("079201001234")), QStringLiteral("0 07 079 0792 07920 079201 0792010 079201001234"));
    EXPECT_EQ(searchTokens(QStringLiteral(" -/. ")), QString());
}

TEST(SearchTokens, AQueryAsksForBeginnings) {
    EXPECT_EQ(matchExpression(QStringLiteral("Nguyễn t")), QStringLiteral("\"nguyen\" \"t\""));
    EXPECT_EQ(matchExpression(QStringLiteral("079201001")), QStringLiteral("\"079201001\"*"));
    EXPECT_EQ(matchExpression(QStringLiteral("t thị th")), QStringLiteral("\"thi\"")) << "the shorter ones say nothing more";
    EXPECT_EQ(matchExpression(QStringLiteral("an an")), QStringLiteral("\"an\""));
    EXPECT_EQ(matchExpression(QStringLiteral("\" OR *")), QStringLiteral("\"or\""));
}

TEST_F(SearchTest, EveryBeginningOfEveryWordFinds) {
    addDossier(QStringLiteral("H19.101-261123-0001"), QStringLiteral("Đặng Thị Nghiêng"));
    for (const char* word : {"dang", "thi", "nghieng", "079201001234", "0912000111", "khai", "sinh", "h19", "261123"}) {
        const QString whole = QString::fromLatin1(word);
        for (qsizetype length = 1; length <= whole.size(); ++length) {
            EXPECT_EQ(found(qPrintable(whole.left(length))).size(), 1) << word << ' ' << length;
        }
    }
    EXPECT_EQ(found("nghiengs").size(), 0);
    EXPECT_EQ(found("0792010012345").size(), 0);
    EXPECT_EQ(found("𝒏𝒈").size(), 0) << "letters beyond the first plane are no words";
}

TEST_F(SearchTest, AStepThatLeavesTheTextLeavesTheIndex) {
    DossierRow row = addDossier(QStringLiteral("H19.101-261123-0001"));
    const qint64 before = indexWrites();
    row.fields.insert(QStringLiteral("state"), QStringLiteral("transferred"));
    ASSERT_TRUE(store->dossiers.update(row));
    EXPECT_EQ(indexWrites(), before);
    ASSERT_TRUE(store->dossiers.setPaperText(row.id, QStringLiteral("to-khai"), QStringLiteral("giấy chứng sinh")));
    EXPECT_NE(indexWrites(), before);
    EXPECT_EQ(found("chung sinh").size(), 1);
}

TEST_F(SearchTest, TheOldTextIsForgotten) {
    DossierRow row = addDossier(QStringLiteral("H19.101-261123-0001"), QStringLiteral("Nguyễn Văn Nhầm"));
    QJsonObject applicant = row.fields.value(QLatin1String("applicant")).toObject();
    applicant.insert(QStringLiteral("fullName"), QStringLiteral("Nguyễn Văn Đúng"));
    row.fields.insert(QStringLiteral("applicant"), applicant);
    ASSERT_TRUE(store->dossiers.update(row));
    EXPECT_EQ(found("nham").size(), 0);
    EXPECT_EQ(found("dung").size(), 1);
}

TEST_F(SearchTest, WhatAMigrationLeftUnindexedIsIndexedAtTheStart) {
    addDossier(QStringLiteral("H19.101-261123-0001"));
    ASSERT_TRUE(store->database().runScript("DELETE FROM dossier_fts WHERE rowid > 0; UPDATE dossier SET search_key = NULL"));
    EXPECT_EQ(found("thu nghiem").size(), 0);
    store.reset();
    store = *profile.open();
    EXPECT_EQ(found("thu nghiem").size(), 1);
}
