// Files that citizens and copiers bring: right ones, wrong ones, broken ones, absurd ones.
#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>
#include <random>

#include "capture/client/PageFiles.h"
#include "capture/engine/FileKind.h"
#include "capture/engine/ImportFile.h"

namespace motcua::capture {
namespace {

QString paper(const char* name) {
    return QStringLiteral(MOTCUA_SOURCE_DIR "/resources/papers/") + QLatin1String(name);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

class Import : public testing::Test {
protected:
    Result<QList<ImportedPage>> import(const QString& file, int dpi = 300, const CancelToken& cancel = {}) {
        return importFile(
            {file, m_out.path(), dpi}, m_files, [](const Progress&) {}, cancel);
    }
    QString put(const QByteArray& bytes, const char* name = "incoming.pdf") {
        const QString path = m_in.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    ErrorCode errorOf(const QByteArray& bytes, const char* name = "incoming.pdf") {
        const auto pages = import(put(bytes, name));
        EXPECT_FALSE(pages);
        EXPECT_TRUE(pageFiles(m_out.path()).isEmpty()) << "nothing may be left behind";
        EXPECT_EQ(pages.error().params.value(QStringLiteral("file")), QLatin1String(name));
        return pages.error().code;
    }

    QTemporaryDir m_in;
    QTemporaryDir m_out;
    RealFileSystem m_files;
};

TEST_F(Import, EverySampleBecomesPagesOfA4) {
    const QPair<const char*, int> samples[] = {{"to-khai-khai-sinh.jpg", 1},
                                               {"giay-chung-sinh.jpg", 1},
                                               {"xac-nhan-cu-tru.pdf", 1},
                                               {"uy-quyen.tiff", 2},
                                               {"trich-luc-ket-hon.png", 1}};
    for (const auto& [name, count] : samples) {
        const auto pages = import(paper(name));
        ASSERT_TRUE(pages) << name;
        ASSERT_EQ(pages->size(), count) << name;
        for (const ImportedPage& page : *pages) {
            EXPECT_NEAR(page.size.width() * 25.4 / page.dpi, 210, 1) << name;
            EXPECT_EQ(QImageReader(page.file).size(), page.size);
        }
    }
    EXPECT_EQ(pageFiles(m_out.path()).size(), 6) << "one folder, one running number";
}

TEST_F(Import, PicturesAreKeptByteForByte) {
    const auto pages = import(paper("giay-chung-sinh.jpg"));
    ASSERT_TRUE(pages);
    EXPECT_EQ(contentOf(pages->first().file), contentOf(paper("giay-chung-sinh.jpg")));
}

TEST_F(Import, TheContentDecidesNotTheName) {
    const auto pages = import(put(contentOf(paper("trich-luc-ket-hon.png")), "scan.pdf"));
    ASSERT_TRUE(pages);
    EXPECT_TRUE(pages->first().file.endsWith(QLatin1String(".png")));
}

TEST_F(Import, FaxPagesStayBlackAndWhite) {
    const auto pages = import(paper("uy-quyen.tiff"));
    ASSERT_TRUE(pages);
    EXPECT_EQ(QImage(pages->first().file).depth(), 1);
    EXPECT_EQ(pages->first().dpi, 200);
}

TEST_F(Import, EmptyFile) {
    EXPECT_EQ(errorOf({}), ErrorCode::PageEmptyFile);
}

TEST_F(Import, MissingFile) {
    EXPECT_EQ(import(m_in.filePath(QStringLiteral("no.png"))).error().code, ErrorCode::FileNotFound);
}

TEST_F(Import, UnknownKind) {
    EXPECT_EQ(errorOf("PK\x03\x04 a Word file", "don.docx"), ErrorCode::PageUnsupported);
    EXPECT_EQ(errorOf("just text", "scan.jpg"), ErrorCode::PageUnsupported);
}

TEST_F(Import, CutFiles) {
    EXPECT_EQ(errorOf(contentOf(paper("giay-chung-sinh.jpg")).left(200'000), "cut.jpg"), ErrorCode::PageUnreadable);
    EXPECT_EQ(errorOf(contentOf(paper("trich-luc-ket-hon.png")).left(100'000), "cut.png"), ErrorCode::PageUnreadable);
    EXPECT_EQ(errorOf(contentOf(paper("uy-quyen.tiff")).left(9'000), "cut.tiff"), ErrorCode::PageUnreadable);
    EXPECT_EQ(errorOf(contentOf(paper("xac-nhan-cu-tru.pdf")).left(40), "cut.pdf"), ErrorCode::PdfDamaged);
}

TEST_F(Import, LockedPdf) {
    const QString locked = m_in.filePath(QStringLiteral("locked.pdf"));
    QProcess qpdf;
    qpdf.start(QStringLiteral("qpdf"), {QStringLiteral("--encrypt"), QStringLiteral("word"), QStringLiteral("word"),
                                        QStringLiteral("256"), QStringLiteral("--"), paper("xac-nhan-cu-tru.pdf"), locked});
    ASSERT_TRUE(qpdf.waitForFinished());
    EXPECT_EQ(import(locked).error().code, ErrorCode::PdfEncrypted);
}

TEST_F(Import, AbsurdSizes) {
    // A PNG head that promises 60,000 × 60,000 pixels, and a PDF page of 3 × 3 km.
    QByteArray png = contentOf(paper("trich-luc-ket-hon.png"));
    png.replace(16, 8, QByteArray("\x00\x00\xEA\x60\x00\x00\xEA\x60", 8));
    const ErrorCode code = errorOf(png, "bomb.png");
    EXPECT_TRUE(code == ErrorCode::PageTooLarge || code == ErrorCode::PageUnreadable);
    EXPECT_EQ(errorOf("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9000000 9000000]>>endobj trailer<</Root 1 0 R>>\n%%EOF\n",
                      "bomb.pdf"),
              ErrorCode::PageTooLarge);
}

TEST_F(Import, CancelledBetweenPagesLeavesNothing) {
    CancelToken cancel;
    cancel.cancel();
    EXPECT_EQ(import(paper("uy-quyen.tiff"), 300, cancel).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(pageFiles(m_out.path()).isEmpty());
}

TEST_F(Import, ScrambledFilesNeverCrash) {
    std::mt19937 random(9);
    for (const char* name : {"uy-quyen.tiff", "xac-nhan-cu-tru.pdf"}) {
        const QByteArray whole = contentOf(paper(name)).left(60'000);
        for (int round = 0; round < 12; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 30; ++i) {
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
            }
            const auto pages = import(put(bytes, name), 72);
            EXPECT_TRUE(pages || errorKind(pages.error().code) == ErrorKind::BadInput);
        }
    }
}

TEST(PlausibleDpi, BelievesPaperAndCorrectsNonsense) {
    EXPECT_EQ(plausibleDpi(QSize(2480, 3508), 300), 300);
    EXPECT_EQ(plausibleDpi(QSize(1011, 638), 300), 300) << "an identity card";
    EXPECT_EQ(plausibleDpi(QSize(1654, 2339), 72), 200) << "a 72 dpi label on a 200 dpi scan";
    EXPECT_EQ(plausibleDpi(QSize(4032, 3024), 72), 345) << "a phone picture taken as A4";
    EXPECT_EQ(plausibleDpi(QSize(2480, 3508), 0), 300);
}

TEST(FileKind, RandomBytesNeverCrash) {
    std::mt19937 random(3);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bytes(static_cast<qsizetype>(random() % 80), '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        if (round % 2) bytes.prepend("\xFF\xD8\xFF\xE0");
        EXPECT_FALSE(kindOf(bytes) == FileKind::Jpeg && round % 2 == 0 && !bytes.startsWith("\xFF\xD8\xFF"));
        isWholeJpeg(bytes);
    }
}

}  // namespace
}  // namespace motcua::capture
