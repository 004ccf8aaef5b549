// What cleaning may and may not take away from a page.
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <QPainter>
#include <QTemporaryDir>
#include <algorithm>

#include "SamplePages.h"
#include "ocr/engine/BlankCheck.h"
#include "ocr/engine/LeaderEraser.h"
#include "ocr/engine/PageCleaner.h"
#include "ocr/engine/PageImage.h"
#include "ocr/engine/ViewCopy.h"

namespace motcua::ocrtest {
namespace {

using ocr::Dot;
using ocr::PixPtr;

std::vector<Dot> leader(int count, double step) {
    std::vector<Dot> dots;
    for (int i = 0; i < count; ++i)
        dots.push_back({.x = 100 + qRound(i * step), .y = 200, .width = 6, .height = 6, .fill = 0.8});
    return dots;
}

PixPtr greyPix(const QImage& image) {
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    PixPtr pix(pixCreate(grey.width(), grey.height(), 8));
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x) pixSetPixel(pix.get(), x, y, grey.constScanLine(y)[x]);
    }
    return pix;
}

QFont serif(double points) {
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(qRound(points * 300 / 72));
    return font;
}

QImage strip() {
    QImage image(1800, 300, QImage::Format_RGB32);
    image.fill(QColor(200, 200, 200));  // as after background normalisation
    return image;
}

qint64 inkIn(Pix* grey, QRect area) {
    qint64 count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            l_uint32 value = 255;
            pixGetPixel(grey, x, y, &value);
            count += value < 140 ? 1 : 0;
        }
    }
    return count;
}

ocr::PageImage load(const QImage& image, const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("page.png"));
    EXPECT_TRUE(savePage(image, path));
    auto page = ocr::loadPage(path);
    EXPECT_TRUE(page);
    return std::move(*page);
}

}  // namespace

TEST(Leaders, ARegularRowOfSixDotsGoesFiveStay) {
    EXPECT_EQ(ocr::leaderDots(leader(6, 12), 1).size(), 6U);
    EXPECT_TRUE(ocr::leaderDots(leader(5, 12), 1).empty());
}

TEST(Leaders, OpenShapesAreLetters) {
    std::vector<Dot> letters = leader(20, 13);
    for (Dot& dot : letters) dot.fill = 0.45;
    EXPECT_TRUE(ocr::leaderDots(letters, 1).empty());
}

TEST(Leaders, UnequalPitchIsNoLeader) {
    std::vector<Dot> dots = leader(12, 10);
    int x = 100;
    int step = 7;
    for (Dot& dot : dots) {
        dot.x = x;
        x += step;
        step = step == 28 ? 7 : step + 7;  // 7, 14, 21, 28, 7, …
    }
    EXPECT_TRUE(ocr::leaderDots(dots, 1).empty());
}

TEST(Leaders, ADotUnderALetterOffTheGridIsATone) {
    std::vector<Dot> dots = leader(12, 14);
    dots[5].x += 6;
    dots[5].underLetter = true;
    const std::vector<int> erased = ocr::leaderDots(dots, 1);
    EXPECT_EQ(erased.size(), 11U);
    EXPECT_EQ(std::count(erased.begin(), erased.end(), 5), 0);
}

TEST(Leaders, GoFromTheForm) {
    QImage image = strip();
    QPainter painter(&image);
    painter.setFont(serif(13));
    painter.drawText(QPointF(60, 150), QString(90, QLatin1Char('.')));
    painter.end();
    const PixPtr before = greyPix(image);
    const PixPtr after = ocr::withoutLeaders(before.get(), 300);
    ASSERT_GT(inkIn(before.get(), image.rect()), 1500);
    EXPECT_EQ(inkIn(after.get(), image.rect()), 0);
}

// Small print has letters of dot size; not one pixel of it may go.
TEST(Leaders, SmallPrintStays) {
    for (const double points : {5.0, 6.0, 7.0, 8.0}) {
        QImage image = strip();
        QPainter painter(&image);
        painter.setFont(serif(points));
        painter.drawText(
            QPointF(60, 100),
            QStringLiteral("nuôn uno onnu nun ruou mua nam xem nao con oan vua; 1.250.000.000 đ; 0 oo ooo nnnn mmmm"));
        painter.drawText(
            QPointF(60, 200),
            QStringLiteral("Ghi chú: mẫu này ban hành kèm theo Thông tư số 01/2023/TT-VPCP; không tẩy xóa, sửa chữa."));
        painter.end();
        const PixPtr before = greyPix(image);
        const PixPtr after = ocr::withoutLeaders(before.get(), 300);
        EXPECT_EQ(inkIn(after.get(), image.rect()), inkIn(before.get(), image.rect())) << points << " pt";
    }
}

// A name typed onto the dotted line: every dấu nặng stays, most of the line goes.
TEST(Leaders, ToneBelowOnTheDottedLineStays) {
    const QString name = QStringLiteral("Phạm Thị Ngọc Lộc, Đặng Trọng Hậu");
    for (const int drop : {0, 2, 4, 6, 8}) {
        QImage text = strip();
        QPainter painter(&text);
        painter.setFont(serif(13));
        painter.drawText(QPointF(60, 150), name);
        painter.end();
        QImage both = text;
        painter.begin(&both);
        painter.setFont(serif(13));
        painter.drawText(QPointF(60, 150 + drop), QString(110, QLatin1Char('.')));
        painter.end();

        const PixPtr textOnly = greyPix(text);
        const PixPtr ink(pixThresholdToBinary(textOnly.get(), 140));
        Boxa* boxes = pixConnCompBB(ink.get(), 8);
        const PixPtr cleaned = ocr::withoutLeaders(greyPix(both).get(), 300);
        int tones = 0;
        int kept = 0;
        for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
            int x = 0;
            int y = 0;
            int width = 0;
            int height = 0;
            boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
            if (y < 151 || width > 12 || height > 12) continue;  // only marks below the baseline
            ++tones;
            if (inkIn(cleaned.get(), {x, y, width, height}) * 2 >= inkIn(textOnly.get(), {x, y, width, height})) ++kept;
        }
        boxaDestroy(&boxes);
        EXPECT_GE(tones, 5);
        // At 8 px the line runs exactly through the marks: one that coincides with a dot cannot be told from it.
        EXPECT_GE(kept, drop == 8 ? tones / 3 : tones) << "leader " << drop << " px below the baseline";
        const qint64 withLine = inkIn(greyPix(both).get(), {900, 140, 800, 40});
        EXPECT_LT(inkIn(cleaned.get(), {900, 140, 800, 40}), withLine / 20);
    }
}

TEST(Stamp, LeavesTheReadingCopyAndStaysInTheView) {
    QTemporaryDir folder;
    QImage image = blankSheet();
    drawStamp(image, {1200, 1500});
    const ocr::PageImage page = load(image, folder);
    const ocr::CleanPage clean = ocr::cleanPage(page);
    EXPECT_LT(inkIn(clean.reading.get(), {900, 1200, 600, 600}), 50);
    const PixPtr view = ocr::viewCopy(page, clean.skew);
    const PixPtr green(pixGetRGBComponent(view.get(), COLOR_GREEN));
    EXPECT_GT(inkIn(green.get(), {900, 1200, 600, 600}), 10'000);
}

TEST(Blank, EmptySheetsAreBlankNearlyEmptyOnesAreNot) {
    QTemporaryDir folder;
    const Damage noisy{.name = QStringLiteral("noisy"), .noise = 12, .shade = 0.2};
    SamplePage sheet;
    sheet.image = blankSheet();
    EXPECT_TRUE(ocr::isBlank(load(sheet.image, folder)));
    EXPECT_TRUE(ocr::isBlank(load(damaged(sheet, noisy, 5).image, folder)));
    EXPECT_TRUE(ocr::isBlank(load(damaged(sheet, dpi200(), 6).image, folder)));
    EXPECT_TRUE(ocr::isBlank(load(damaged(sheet, bitonal200(), 6).image, folder)));

    SamplePage numbered = sheet;
    QPainter painter(&numbered.image);
    painter.setFont(serif(12));
    painter.drawText(QPointF(1230, 3300), QStringLiteral("7"));
    painter.end();
    EXPECT_FALSE(ocr::isBlank(load(damaged(numbered, noisy, 7).image, folder)));
    SamplePage stamped = sheet;
    drawStamp(stamped.image, {1700, 2500});
    EXPECT_FALSE(ocr::isBlank(load(damaged(stamped, noisy, 8).image, folder)));
}

TEST(Skew, IsFoundAndUndone) {
    QTemporaryDir folder;
    const SamplePage page = makePage(Layout::Decision, 3);
    for (const double degrees : {-2.0, -0.5, 0.7, 1.8}) {
        const Damage tilt{.name = QStringLiteral("tilt"), .noise = 6, .tiltDegrees = degrees, .grey = true};
        EXPECT_NEAR(ocr::cleanPage(load(damaged(page, tilt, 9).image, folder)).skew, -degrees, 0.12);
    }
}

TEST(PageImage, AnUnbelievableResolutionIsGuessedFromA4) {
    QTemporaryDir folder;
    QImage photo(1654, 2339, QImage::Format_RGB32);  // A4 at 200 dpi, said to be 72
    photo.fill(Qt::white);
    photo.setDotsPerMeterX(2835);
    photo.setDotsPerMeterY(2835);
    const ocr::PageImage page = load(photo, folder);
    EXPECT_EQ(page.dpi, 200);
    EXPECT_EQ(page.workingDpi(), 300);
}

}  // namespace motcua::ocrtest
