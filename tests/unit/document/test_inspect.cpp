// Foreign files: whole, cut, scrambled, locked, signed.
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <random>

#include "Samples.h"
#include "document/engine/Inspect.h"
#include "document/engine/PageView.h"
#include "document/engine/PdfBuilder.h"

namespace motcua::document {
namespace {

class ForeignPdf : public testing::Test {
protected:
    void SetUp() override {
        RealFileSystem files;
        ASSERT_TRUE(buildPdf(samples::job(m_folder.path(), PictureCoding::BlackWhite), files, [](const Progress&) {}, {}));
        m_whole = *files.read(m_folder.filePath(QStringLiteral("out.pdf")));
    }
    QString put(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("foreign.pdf"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    QTemporaryDir m_folder;
    QByteArray m_whole;
};

TEST_F(ForeignPdf, WholeFile) {
    const auto facts = inspect(put(m_whole));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->pages, 1);
    EXPECT_FALSE(facts->damaged);
    EXPECT_FALSE(facts->encrypted);
    EXPECT_FALSE(facts->hasSignature);
    EXPECT_TRUE(facts->title.startsWith(QStringLiteral("Giấy chứng sinh")));
}

TEST_F(ForeignPdf, CutFileIsDamaged) {
    const QString cut = put(m_whole.left(m_whole.size() / 2));
    EXPECT_TRUE(inspect(cut)->damaged);
    EXPECT_FALSE(textOf(cut));
}

TEST_F(ForeignPdf, EmptyAndMissing) {
    EXPECT_EQ(inspect(put({})).error().code, ErrorCode::PageEmptyFile);
    EXPECT_EQ(inspect(m_folder.filePath(QStringLiteral("no.pdf"))).error().code, ErrorCode::FileNotFound);
}

TEST_F(ForeignPdf, LockedFileIsEncrypted) {
    const QString locked = m_folder.filePath(QStringLiteral("locked.pdf"));
    const auto made = samples::run(QStringLiteral("qpdf"),
                                   {QStringLiteral("--encrypt"), QStringLiteral("user-word"), QStringLiteral("owner-word"),
                                    QStringLiteral("256"), QStringLiteral("--"), put(m_whole), locked});
    ASSERT_EQ(made.exitCode, 0) << made.output.toStdString();
    const auto facts = inspect(locked);
    ASSERT_TRUE(facts);
    EXPECT_TRUE(facts->encrypted);
    EXPECT_FALSE(facts->damaged);
    EXPECT_EQ(renderPage(locked, 0, 100, m_folder.filePath(QStringLiteral("x.png"))).error().code, ErrorCode::PdfEncrypted);
}

TEST_F(ForeignPdf, ASignatureFieldIsSeen) {
    QByteArray pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 3>>>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Rotate 90/Annots[4 0 R]>>endobj\n"
        "4 0 obj<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/Rect[0 0 0 0]/V 5 0 R>>endobj\n"
        "5 0 obj<</Type/Sig/Filter/Adobe.PPKLite>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
    const auto facts = inspect(put(pdf));
    ASSERT_TRUE(facts);
    EXPECT_TRUE(facts->hasSignature);
    EXPECT_EQ(facts->pageSizes.value(0), QSizeF(100, 200)) << "a turned page is shown turned";
}

TEST_F(ForeignPdf, ScrambledBytesNeverCrash) {
    std::mt19937 random(5);
    for (int round = 0; round < 150; ++round) {
        QByteArray bytes = m_whole;
        for (int i = 0; i < 40; ++i)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        const QString path = put(bytes);
        EXPECT_TRUE(inspect(path));
        const auto text = textOf(path);
        EXPECT_TRUE(text || text.error().code != ErrorCode::Internal);
    }
}

TEST_F(ForeignPdf, AbsurdResolutionIsRefused) {
    EXPECT_EQ(renderPage(put(m_whole), 0, 5'000, m_folder.filePath(QStringLiteral("x.png"))).error().code,
              ErrorCode::PageTooLarge);
}

}  // namespace
}  // namespace motcua::document
