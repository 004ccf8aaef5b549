// The short form of the quality measurement (the long one: motcua-ocr-truth quality), and reading as the worker does it.
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTransform>
#include <thread>

#include "Reading.h"
#include "ocr/engine/ReadPage.h"

namespace motcua::ocrtest {
namespace {

ocr::Reader& reader() {
    static const auto made = ocr::Reader::create();
    return **made;
}

std::vector<SamplePage> pages(std::initializer_list<Layout> layouts) {
    std::vector<SamplePage> out;
    for (const Layout layout : layouts) out.push_back(makePage(layout, 1203));
    return out;
}

// Limits: handbook ocr.md §14, in percent.
struct Limit {
    const Damage* damage;
    std::initializer_list<Layout> layouts;
    double sCer;
    double rubbish;
};

QString file(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile out(path);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(bytes);
    return path;
}

ErrorCode errorOf(const QString& path) {
    const auto result = ocr::readPage(reader(), {path, QFileInfo(path).path()});
    return result ? ErrorCode::NotCommitted : result.error().code;
}

}  // namespace

TEST(Quality, StaysWithinTheLimits) {
    const Limit limits[] = {{&cleanGrey(), {Layout::Decision}, 0.5, 3},
                            {&adf300(), {Layout::BirthNotice, Layout::Declaration}, 0.5, 3},
                            {&worn300(), {Layout::BirthNotice, Layout::Table}, 0.8, 4},
                            {&dpi200(), {Layout::Declaration}, 1.0, 4}};
    for (const Limit& limit : limits) {
        const auto result = compare(reader(), pages(limit.layouts), *limit.damage, false);
        ASSERT_TRUE(result);
        const std::string shown = (limit.damage->name + QLatin1String(": ") + result->cleaned.line()).toStdString();
        EXPECT_LE(result->cleaned.sCer(), limit.sCer) << shown;
        EXPECT_LE(result->cleaned.rubbish(), limit.rubbish) << shown;
        EXPECT_EQ(result->cleaned.fieldsFound, result->cleaned.fields) << shown;
    }
}

TEST(Quality, BitonalIsNoWorseThanRaw) {
    const auto result = compare(reader(), pages({Layout::BirthNotice, Layout::Decision}), bitonal200(), true);
    ASSERT_TRUE(result);
    EXPECT_LE(result->cleaned.sCer(), result->raw.sCer()) << result->cleaned.line().toStdString();
    EXPECT_LE(result->cleaned.rubbish(), std::min(6.0, result->raw.rubbish()));
    EXPECT_GE(result->cleaned.fieldsFound, result->raw.fieldsFound);
}

TEST(Orientation, TurnedPagesAreTurnedBack) {
    const SamplePage upright =
        damaged(makePage(Layout::Decision, 8), {.name = QStringLiteral("n"), .noise = 5, .grey = true}, 3);
    for (const int degrees : {90, 180, 270}) {
        QTemporaryDir folder;
        SamplePage page = upright;
        page.image = upright.image.transformed(QTransform().rotate(degrees));
        const auto read = readCleaned(reader(), page, folder.path());
        ASSERT_TRUE(read);
        EXPECT_EQ(read->rotation, 360 - degrees);
        EXPECT_EQ(read->size, upright.image.size());
        EXPECT_LE(score(page.truth, read->text).sCer(), 1.0) << degrees;
    }
}

TEST(ReadPage, WordsLieOnTheInkOfTheView) {
    QTemporaryDir folder;
    const SamplePage page = damaged(makePage(Layout::Declaration, 21), dpi200(), 4);
    const auto read = readCleaned(reader(), page, folder.path());
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->blank);
    EXPECT_GT(read->confidence, 80);
    const QImage view(read->viewPath);
    const QImage mask(read->maskPath);
    EXPECT_EQ(view.size(), read->size);
    EXPECT_EQ(mask.size(), read->size);
    EXPECT_EQ(read->dpi, 300);
    int onInk = 0;
    for (const ocr::Word& word : read->words) {
        ASSERT_TRUE(view.rect().contains(word.box));
        const QImage part = view.copy(word.box);
        int dark = 0;
        for (int y = 0; y < part.height(); ++y) {
            for (int x = 0; x < part.width(); ++x) dark += qGray(part.pixel(x, y)) < 150 ? 1 : 0;
        }
        if (dark * 12 > part.width() * part.height()) ++onInk;
        EXPECT_TRUE(word.text == word.text.normalized(QString::NormalizationForm_C));
    }
    EXPECT_GE(onInk, static_cast<int>(read->words.size()) - 2);
}

TEST(ReadPage, ABlankPageIsSaidToBeBlankAndStillHasItsView) {
    QTemporaryDir folder;
    SamplePage sheet;
    sheet.name = QStringLiteral("blank");
    sheet.image = blankSheet();
    const auto read = readCleaned(reader(), sheet, folder.path());
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->blank);
    EXPECT_TRUE(read->words.empty());
    EXPECT_TRUE(QFile::exists(read->viewPath));
}

TEST(ReadPage, BadFilesGiveTheirCode) {
    QTemporaryDir folder;
    EXPECT_EQ(errorOf(folder.filePath(QStringLiteral("none.png"))), ErrorCode::FileNotFound);
    EXPECT_EQ(errorOf(file(folder, "empty.png", {})), ErrorCode::PageEmptyFile);
    EXPECT_EQ(errorOf(file(folder, "text.png", "no picture at all")), ErrorCode::PageUnreadable);
    const QString whole = folder.filePath(QStringLiteral("whole.png"));
    savePage(blankSheet(), whole);
    QFile in(whole);
    ASSERT_TRUE(in.open(QIODevice::ReadOnly));
    EXPECT_EQ(errorOf(file(folder, "half.png", in.readAll().left(200))), ErrorCode::PageUnreadable);
    // A header that promises 60,000 × 60,000 pixels.
    const QByteArray bomb = QByteArray::fromHex(
        "89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000fb0e2150000000849444154789c030000000001480689d2");
    EXPECT_EQ(errorOf(file(folder, "bomb.png", bomb)), ErrorCode::PageTooLarge);
}

TEST(ReadPage, TinyPicturesDoNotHurt) {
    QTemporaryDir folder;
    for (const int side : {1, 2, 7, 31}) {
        SamplePage page;
        page.name = QStringLiteral("tiny%1").arg(side);
        page.image = QImage(side, side, QImage::Format_RGB32);
        page.image.fill(Qt::black);
        EXPECT_TRUE(readCleaned(reader(), page, folder.path())) << side;
    }
}

TEST(Reader, AMissingModelNamesItsPackage) {
    QTemporaryDir empty;
    const auto made = ocr::Reader::create(empty.path());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::OcrModelMissing);
    EXPECT_EQ(made.error().params.value(QStringLiteral("package")), QStringLiteral("tesseract-ocr-vie"));
}

TEST(Reader, CancelStopsInTheMiddle) {
    QTemporaryDir folder;
    const SamplePage page = makePage(Layout::Table, 5);
    const QString path = folder.filePath(QStringLiteral("page.png"));
    savePage(page.image, path);
    const CancelToken cancel;
    int calls = 0;
    const ProgressFn progress = [&](const Progress& at) {
        ++calls;
        if (at.done > 30) cancel.cancel();
    };
    const auto read = ocr::readPage(reader(), {path, folder.path()}, progress, cancel);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
    EXPECT_GT(calls, 0);
    EXPECT_TRUE(ocr::readPage(reader(), {path, folder.path()}));  // the next page is not affected
}

}  // namespace motcua::ocrtest
