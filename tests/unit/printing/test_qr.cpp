#include <gtest/gtest.h>

#include "SampleDossier.h"
#include "Tools.h"
#include "base/Clock.h"
#include "printing/PaperMark.h"
#include "printing/QrCode.h"

using namespace motcua;
using namespace motcua::printing;

TEST(QrCode, readsBackAsVietnamese) {
    const QString text = QStringLiteral("H19.101-261123-0017|Giấy tiếp nhận ẶỮỄỘ gỹ đ|2026");
    const auto code = qrCode(text);
    ASSERT_TRUE(code.has_value());
    EXPECT_EQ(tools::readQr(*code), text);
}

TEST(QrCode, isCrispAndHasItsWhiteBorder) {
    constexpr int kModule = 5;
    const auto code = qrCode(QStringLiteral("ABC"), kModule);
    ASSERT_TRUE(code.has_value());
    const QImage picture = code->convertToFormat(QImage::Format_Grayscale8);
    EXPECT_EQ(picture.width() % kModule, 0);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int value = qGray(picture.pixel(x, y));
            ASSERT_TRUE(value == 0 || value == 255);
            ASSERT_EQ(picture.pixel(x, y), picture.pixel(x - x % kModule, y - y % kModule));
            const int border = 4 * kModule;
            if (x < border || y < border || x >= picture.width() - border || y >= picture.height() - border) {
                ASSERT_EQ(value, 255);
            }
        }
    }
    EXPECT_EQ(qGray(picture.pixel(4 * kModule, 4 * kModule)), 0);
}

TEST(QrCode, refusesWhatDoesNotFit) {
    EXPECT_TRUE(qrCode(QString(2000, QLatin1Char('x'))).has_value());
    for (const QString& text : {QString(), QString(3000, QChar(0x1EB6))}) {
        const auto code = qrCode(text);
        ASSERT_FALSE(code.has_value());
        EXPECT_TRUE(code.error().is(ErrorCode::PrintFailed));
    }
}

TEST(PaperMark, survivesTheWayThroughPaper) {
    const PaperMark mark{
        QStringLiteral("H19.101-261123-0017"),  QStringLiteral("1.001193"), QStringLiteral("070194000123"),
        QStringLiteral("Giấy | tiếp nhận"),     QStringLiteral("Hệ thống"), localDateTime({2026, 11, 23}, {8, 16, 5}),
        localDateTime({2026, 11, 25}, {10, 15})};
    EXPECT_EQ(mark.toText(), QStringLiteral("H19.101-261123-0017|1.001193|070194000123|Giấy / tiếp nhận|Hệ thống|"
                                            "2026-11-23T08:16:05+07:00|2026-11-25T10:15:00+07:00"));
    const auto read = parsePaperMark(mark.toText());
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->dossierNumber, mark.dossierNumber);
    EXPECT_EQ(read->publishedAt, mark.publishedAt);
    EXPECT_EQ(read->due, mark.due);
}

TEST(PaperMark, aResultHasNoDueDate) {
    PaperMark mark{QStringLiteral("A"), QStringLiteral("1.001193"), {}, {}, {}, localDateTime({2026, 11, 23}, {8, 0}), {}};
    const auto read = parsePaperMark(mark.toText());
    ASSERT_TRUE(read.has_value());
    EXPECT_FALSE(read->due.isValid());
}

TEST(PaperMark, isNotFooledByOtherCodes) {
    const QStringList others{QString(),
                             QStringLiteral("079201001234|285123456|Nguyễn Thị Thử|05031994|Nữ|Phường Mẫu|01012022"),
                             QStringLiteral("A|1.001193|x|y|z|yesterday|"),
                             QStringLiteral("A|1.001193|x|y|z|2026-11-23T08:00:00+07:00|soon"),
                             QStringLiteral("|1.001193|x|y|z|2026-11-23T08:00:00+07:00|"),
                             QStringLiteral("A|1.001193|x|y|z|2026-11-23T08:00:00+07:00||")};
    for (const QString& text : others) EXPECT_FALSE(parsePaperMark(text).has_value()) << text.toStdString();
}
