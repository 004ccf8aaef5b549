// Source and mode names as vendors write them.
#include <gtest/gtest.h>

#include "capture/engine/SourceNames.h"

namespace motcua::capture {
namespace {

struct Named {
    const char16_t* name;
    bool feeder;
    bool duplex;
};

TEST(SourceNames, AreReadByWhatTheySay) {
    const Named cases[] = {
        {u"Flatbed", false, false},
        {u"FlatBed", false, false},
        {u"Document Table", false, false},
        {u"Transparency Unit", false, false},
        {u"ADF", true, false},
        {u"ADF Front", true, false},
        {u"Automatic Document Feeder", true, false},
        {u"Automatic Document Feeder(centrally aligned)", true, false},
        {u"Automatic Document Feeder(left aligned,Duplex)", true, true},
        {u"ADF Duplex", true, true},
        {u"Duplex", true, true},
        {u"2-sided (Binding Top)", true, true},
        {u"Feeder (two sided)", true, true},
        {u"DP", true, false},
    };
    for (const Named& expected : cases) {
        const QString name = QString::fromUtf16(expected.name);
        EXPECT_EQ(describeSource(name).feeder, expected.feeder) << name.toStdString();
        EXPECT_EQ(describeSource(name).duplex, expected.duplex) << name.toStdString();
    }
}

QList<ScanSource> fujitsu() {
    QList<ScanSource> sources;
    for (const char* name : {"Flatbed", "ADF Back", "ADF Front", "ADF Duplex", "Card Front", "Card Duplex"}) {
        sources.append(describeSource(QString::fromLatin1(name)));
    }
    return sources;
}

QString picked(const QList<ScanSource>& sources, const char* wanted, bool duplex) {
    const auto source = pickSource(sources, QString::fromLatin1(wanted), duplex);
    return source ? source->name : QString();
}

TEST(SourceNames, TheRightOneIsPicked) {
    EXPECT_EQ(picked(fujitsu(), "", false), QStringLiteral("ADF Front"));
    EXPECT_EQ(picked(fujitsu(), "", true), QStringLiteral("ADF Duplex"));
    EXPECT_EQ(picked(fujitsu(), "ADF", false), QStringLiteral("ADF Front"));
    EXPECT_EQ(picked(fujitsu(), "adf", true), QStringLiteral("ADF Duplex"));
    EXPECT_EQ(picked(fujitsu(), "Flatbed", false), QStringLiteral("Flatbed"));
    EXPECT_EQ(picked(fujitsu(), "Card Front", false), QStringLiteral("Card Front"));
    EXPECT_EQ(picked({describeSource(QStringLiteral("Flatbed"))}, "", false), QStringLiteral("Flatbed"));
    EXPECT_EQ(picked({describeSource(QStringLiteral("Flatbed"))}, "ADF", false), QString());
}

TEST(SourceNames, AdfMeansAnyFeederEvenIfOneIsCalledSo) {
    const QList<ScanSource> airscan{describeSource(QStringLiteral("Flatbed")), describeSource(QStringLiteral("ADF")),
                                    describeSource(QStringLiteral("ADF Duplex"))};
    EXPECT_EQ(picked(airscan, "ADF", true), QStringLiteral("ADF Duplex"));
    EXPECT_EQ(picked(airscan, "ADF", false), QStringLiteral("ADF"));
    EXPECT_EQ(picked(airscan, "", true), QStringLiteral("ADF Duplex"));
}

TEST(SourceNames, ModesOfManyVendors) {
    const QStringList brother{QStringLiteral("Black & White"), QStringLiteral("Gray[Error Diffusion]"),
                              QStringLiteral("True Gray"), QStringLiteral("24bit Color[Fast]")};
    EXPECT_EQ(pickMode(brother, ScanMode::Color), QStringLiteral("24bit Color[Fast]"));
    EXPECT_EQ(pickMode(brother, ScanMode::BlackWhite), QStringLiteral("Black & White"));
    const QStringList usual{QStringLiteral("Lineart"), QStringLiteral("Gray"), QStringLiteral("Color")};
    EXPECT_EQ(pickMode(usual, ScanMode::Gray), QStringLiteral("Gray"));
    EXPECT_EQ(pickMode(usual, ScanMode::BlackWhite), QStringLiteral("Lineart"));
    EXPECT_FALSE(pickMode({QStringLiteral("Gray")}, ScanMode::Color));
}

}  // namespace
}  // namespace motcua::capture
