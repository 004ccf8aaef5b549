// The archival PDF in every image mode, looked at from outside.
#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include "Samples.h"
#include "document/engine/Inspect.h"
#include "document/engine/PageView.h"
#include "document/engine/PdfBuilder.h"

namespace motcua::document {
namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Result<PdfResult> build(const PdfJob& job) {
    RealFileSystem files;
    return buildPdf(job, files, [](const Progress&) {}, {});
}

class EveryCoding : public testing::TestWithParam<PictureCoding> {
protected:
    void SetUp() override { ASSERT_TRUE(build(m_job)); }

    QTemporaryDir m_folder;
    PdfJob m_job = samples::job(m_folder.path(), GetParam());
};

TEST_P(EveryCoding, IsPdfA1bForApachePreflight) {
    const samples::ToolRun verdict = samples::preflight(m_job.outFile);
    EXPECT_EQ(verdict.exitCode, 0) << verdict.output.toStdString();
    EXPECT_TRUE(verdict.output.contains(QLatin1String("is a valid PDF/A-1b file"))) << verdict.output.toStdString();
}

TEST_P(EveryCoding, IsSoundForQpdf) {
    const samples::ToolRun verdict = samples::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_job.outFile});
    EXPECT_EQ(verdict.exitCode, 0) << verdict.output.toStdString();
}

TEST_P(EveryCoding, HasTheSizeOfThePaper) {
    const auto facts = inspect(m_job.outFile);
    ASSERT_TRUE(facts);
    ASSERT_EQ(facts->pages, 1);
    // 874 × 1240 pixels at 150 dpi: A5 within a pixel.
    EXPECT_NEAR(facts->pageSizes[0].width(), 148.0 / 25.4 * 72, 0.5);
    EXPECT_NEAR(facts->pageSizes[0].height(), 210.0 / 25.4 * 72, 0.5);
}

TEST_P(EveryCoding, TextInVisibleInkIsWhereItWas) {
    const QString png = m_folder.filePath(QStringLiteral("page.png"));
    const auto size = renderPage(m_job.outFile, 0, 150, png);
    ASSERT_TRUE(size);
    const QImage image(png);
    // The middle of the second bar of the first word, and the blank paper beside it.
    EXPECT_LT(qGray(image.pixel(110, 215)), 90);
    EXPECT_GT(qGray(image.pixel(60, 215)), 200);
}

INSTANTIATE_TEST_SUITE_P(Pdf, EveryCoding,
                         testing::Values(PictureCoding::BlackWhite, PictureCoding::FaxG4, PictureCoding::TwoLayers,
                                         PictureCoding::Photo, PictureCoding::Automatic));

TEST(PdfBuilder, WordsAreFoundByPdftotext) {
    QTemporaryDir folder;
    const PdfJob job = samples::job(folder.path(), PictureCoding::TwoLayers);
    ASSERT_TRUE(build(job));
    const QString text = samples::run(QStringLiteral("pdftotext"), {job.outFile, QStringLiteral("-")}).output;
    EXPECT_TRUE(text.contains(QStringLiteral("Giấy chứng sinh"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Nguyễn Thị Thử Nghiệm"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("05/11/2026")));
    EXPECT_EQ(textOf(job.outFile)->contains(QStringLiteral("Nguyễn Thị Thử Nghiệm")), true);
}

TEST(PdfBuilder, DecomposedTextIsWrittenComposed) {
    QTemporaryDir folder;
    PdfJob job = samples::job(folder.path(), PictureCoding::BlackWhite);
    job.pages[0].words = {{QStringLiteral("Hoà").normalized(QString::NormalizationForm_D), QRectF(100, 200, 80, 30), {}, 90}};
    ASSERT_TRUE(build(job));
    const QString text = samples::run(QStringLiteral("pdftotext"), {job.outFile, QStringLiteral("-")}).output;
    EXPECT_TRUE(text.startsWith(QStringLiteral("Hoà").normalized(QString::NormalizationForm_C)));
}

TEST(PdfBuilder, WordBoxesLieOnTheWords) {
    QTemporaryDir folder;
    const PdfJob job = samples::job(folder.path(), PictureCoding::BlackWhite);
    ASSERT_TRUE(build(job));
    const QString boxes =
        samples::run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), job.outFile, QStringLiteral("-")}).output;
    // "Nghiệm" begins at pixel 410 and ends at 550 of 150 dpi: 196.8 and 264 points.
    const QRegularExpression word(QStringLiteral("xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>Nghiệm<"));
    const auto match = word.match(boxes);
    ASSERT_TRUE(match.hasMatch()) << boxes.toStdString();
    EXPECT_NEAR(match.captured(1).toDouble(), 196.8, 1.0);
    EXPECT_NEAR(match.captured(2).toDouble(), 264.0, 1.5);
}

TEST(PdfBuilder, TheStampStaysRedInTwoLayers) {
    QTemporaryDir folder;
    const PdfJob job = samples::job(folder.path(), PictureCoding::TwoLayers);
    ASSERT_TRUE(build(job));
    const QString png = folder.filePath(QStringLiteral("page.png"));
    ASSERT_TRUE(renderPage(job.outFile, 0, 150, png));
    const QColor ink = QImage(png).pixelColor(600, 705);
    EXPECT_GT(ink.red() - ink.green(), 60) << ink.name().toStdString();
}

TEST(PdfBuilder, EqualJobsGiveEqualBytes) {
    QTemporaryDir folder;
    const PdfJob job = samples::job(folder.path(), PictureCoding::TwoLayers);
    ASSERT_TRUE(build(job));
    const QByteArray first = contentOf(job.outFile);
    ASSERT_TRUE(build(job));
    EXPECT_EQ(first, contentOf(job.outFile));
}

TEST(PdfBuilder, TheNineFieldsStandInTheMetadata) {
    QTemporaryDir folder;
    const PdfJob job = samples::job(folder.path(), PictureCoding::BlackWhite);
    ASSERT_TRUE(build(job));
    const QByteArray pdf = contentOf(job.outFile);
    EXPECT_TRUE(pdf.contains("<motcua:OwnerId>070192000123</motcua:OwnerId>"));
    EXPECT_FALSE(pdf.contains("<motcua:ValidScope>")) << "what is not known is not written";
}

TEST(PdfBuilder, RefusesWhatIsNoPage) {
    QTemporaryDir folder;
    PdfJob none = samples::job(folder.path(), PictureCoding::Automatic);
    none.pages.clear();
    EXPECT_EQ(build(none).error().code, ErrorCode::PdfNoPages);
    PdfJob noResolution = samples::job(folder.path(), PictureCoding::Automatic);
    noResolution.pages[0].dpi = 0;
    EXPECT_EQ(build(noResolution).error().code, ErrorCode::BadJson);
    PdfJob missing = samples::job(folder.path(), PictureCoding::Automatic);
    missing.pages[0].viewImage = folder.filePath(QStringLiteral("gone.png"));
    EXPECT_EQ(build(missing).error().code, ErrorCode::FileNotFound);
}

TEST(PdfJob, SurvivesThePipe) {
    QTemporaryDir folder;
    const PdfJob job = samples::job(folder.path(), PictureCoding::FaxG4);
    const auto back = pdfJobFromJson(toJson(job));
    ASSERT_TRUE(back);
    EXPECT_EQ(toJson(*back), toJson(job));
    EXPECT_EQ(back->createdAt, job.createdAt);
    QJsonObject broken = toJson(job);
    broken.remove(QStringLiteral("pages"));
    EXPECT_EQ(pdfJobFromJson(broken).error().code, ErrorCode::BadJson);
}

}  // namespace
}  // namespace motcua::document
