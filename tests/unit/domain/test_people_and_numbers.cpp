#include <gtest/gtest.h>

#include "base/Rng.h"
#include "domain/CitizenCard.h"
#include "domain/DossierNumber.h"

using namespace motcua;

namespace {
const QString kCard =
    QStringLiteral("075094001234|281234567|Nguyễn Văn Thử|05031994|Nam|Tổ 3, phường Đồng Xoài, Đồng Nai|12082021");

ErrorCode codeOf(const QString& payload) {
    return parseCitizenCard(payload).error().code;
}
}  // namespace

TEST(CitizenCard, ReadsSevenFields) {
    const auto card = parseCitizenCard(kCard);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->fullName, QStringLiteral("Nguyễn Văn Thử"));
    EXPECT_EQ(card->birthDate, QDate(1994, 3, 5));
    EXPECT_EQ(card->idIssuedOn, QDate(2021, 8, 12));
    EXPECT_EQ(card->oldIdNumber, QStringLiteral("281234567"));
}

TEST(CitizenCard, TakesTheNewCardWithMoreFieldsAndNoOldNumber) {
    EXPECT_TRUE(parseCitizenCard(QStringLiteral("075194001234||Trần Thị Thử|05031994|Nữ|Xã Bù Đăng|12082024|Cha|Mẹ")));
}

TEST(CitizenCard, SaysWhatIsWrong) {
    EXPECT_EQ(codeOf(QStringLiteral("075094001234|281234567|Nguyễn Văn Thử")), ErrorCode::CitizenCardFields);
    EXPECT_EQ(codeOf(QString(kCard).replace(QStringLiteral("075094001234"), QStringLiteral("07509400123"))),
              ErrorCode::CitizenCardNumber);
    EXPECT_EQ(codeOf(QString(kCard).replace(QStringLiteral("05031994"), QStringLiteral("31021994"))),
              ErrorCode::CitizenCardDate);
    EXPECT_EQ(codeOf(QString(kCard).replace(QStringLiteral("|Nam|"), QStringLiteral("|Nữ|"))), ErrorCode::CitizenCardMismatch);
    EXPECT_EQ(codeOf(QString()), ErrorCode::CitizenCardFields);
}

TEST(CitizenCard, NeverCrashesOnNoise) {
    SeededRng rng(11);
    for (int i = 0; i < 20000; ++i) {
        QString noise = kCard;
        const int edits = 1 + static_cast<int>(rng.below(6));
        for (int e = 0; e < edits; ++e) {
            noise[static_cast<qsizetype>(rng.below(static_cast<quint64>(noise.size())))] =
                QChar(static_cast<ushort>(rng.below(0xffff)));
        }
        const auto card = parseCitizenCard(noise);
        if (!card) continue;
        EXPECT_TRUE(agrees(card->idNumber, card->birthDate, card->sex));
    }
}

TEST(DossierNumber, KnowsEveryLivingStyle) {
    const auto style = [](const char* text) { return parseDossierNumber(QString::fromLatin1(text))->style.toStdString(); };
    EXPECT_EQ(style("000.00.53.H48-220921-0099"), "2018");
    EXPECT_EQ(style("H57.132-260804-0583"), "2020");
    EXPECT_EQ(style("G09.20-20260609-0092637"), "ministry");
    EXPECT_EQ(style("TH19.101.04-261123-7"), "provisional");
    EXPECT_EQ(style("ABC-261123-0001"), "other");
    EXPECT_FALSE(parseDossierNumber(QStringLiteral("hello")));
}

TEST(DossierNumber, FlagsButKeepsOddCodes) {
    const auto odd = parseDossierNumber(QStringLiteral("H19.101-261399-01"));
    ASSERT_TRUE(odd);
    EXPECT_TRUE(odd->flags.contains(QStringLiteral("bad-date")));
    EXPECT_TRUE(odd->flags.contains(QStringLiteral("odd-serial")));
    EXPECT_EQ(formatDossierNumber(QStringLiteral("H19.101"), QDate(2026, 11, 23), 17), QStringLiteral("H19.101-261123-0017"));
}
