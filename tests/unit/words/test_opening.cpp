// What the officer reads after a desk has mended itself, and what the doctor says.
#include <gtest/gtest.h>

#include "base/Clock.h"
#include "ui/words/DoctorText.h"
#include "ui/words/Language.h"
#include "ui/words/OpeningText.h"

using namespace motcua;
using words::OpeningFacts;

namespace {

struct OpeningWords : ::testing::Test {
    void SetUp() override { words::installLanguage(words::Language::Vietnamese); }
};

}  // namespace

TEST_F(OpeningWords, NothingHappenedNothingIsSaid) {
    EXPECT_TRUE(words::openingText({}).isEmpty());
}

TEST_F(OpeningWords, ARepairIsOneSentenceWithTimeAndCount) {
    OpeningFacts facts;
    facts.repaired = true;
    facts.backupAt = fromIso(QStringLiteral("2026-11-23T08:15:00+07:00"));
    facts.operations = 12;
    const QString text = words::openingText(facts);
    EXPECT_TRUE(text.contains(QStringLiteral("08:15 23/11/2026")) && text.contains(QStringLiteral("12 thao tác")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Không thiếu"))) << qPrintable(text);
    facts.unreadable = 2;
    EXPECT_FALSE(words::openingText(facts).contains(QStringLiteral("Không thiếu"))) << "a loss is not passed over";
    EXPECT_TRUE(words::openingText(facts).contains(QStringLiteral("2 mục")));
}

TEST_F(OpeningWords, EveryCheckOfTheDoctorHasAName) {
    for (const char* id : {"profile", "database", "audit", "passphrase", "backup", "disk", "clock", "network", "certificates",
                           "worker", "scanner", "token", "reading", "printer", "fonts"}) {
        EXPECT_FALSE(words::checkText(QLatin1String(id)).isEmpty()) << id;
    }
    for (const char* id : {"backup", "passphrase", "clock", "disk", "printer"})
        EXPECT_FALSE(words::checkAdvice(QLatin1String(id)).isEmpty()) << id;
}
