// JBIG2 is lossless or it is nothing: every picture must come back from Poppler bit by bit.
#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "Samples.h"
#include "document/engine/Jbig2.h"
#include "document/engine/MqEncoder.h"
#include "document/engine/PdfBuilder.h"

namespace motcua::document {
namespace {

// Through a PDF and out again with `pdfimages`, which decodes and does not draw.
PixPtr throughPoppler(Pix* pix, const QString& folder) {
    PdfJob job = samples::job(folder, PictureCoding::BlackWhite);
    PdfPage page;
    page.viewImage = folder + QStringLiteral("/in.png");
    page.size = QSize(pixGetWidth(pix), pixGetHeight(pix));
    pixWrite(page.viewImage.toUtf8().constData(), pix, IFF_PNG);
    job.pages = {page};
    RealFileSystem files;
    EXPECT_TRUE(buildPdf(job, files, [](const Progress&) {}, {}));
    EXPECT_EQ(samples::run(QStringLiteral("pdfimages"), {QStringLiteral("-png"), job.outFile, folder + QStringLiteral("/back")})
                  .exitCode,
              0);
    PixPtr back(pixRead((folder + QStringLiteral("/back-000.png")).toUtf8().constData()));
    if (back && pixGetDepth(back.get()) != 1) back.reset(pixThresholdToBinary(back.get(), 128));
    return back;
}

void expectExact(const PixPtr& pix) {
    QTemporaryDir folder;
    const PixPtr back = throughPoppler(pix.get(), folder.path());
    ASSERT_TRUE(back);
    l_int32 same = 0;
    pixEqual(pix.get(), back.get(), &same);
    EXPECT_TRUE(same) << pixGetWidth(pix.get()) << " x " << pixGetHeight(pix.get());
}

TEST(Jbig2, NoiseComesBackBitExact) {
    expectExact(samples::noise(301, 200, 1, 3));
    expectExact(samples::noise(640, 64, 2, 50));
    expectExact(samples::noise(33, 47, 3, 97));
}

TEST(Jbig2, OddAndTinySizesComeBackBitExact) {
    for (int width = 1; width <= 10; ++width)
        expectExact(samples::noise(width, 11 - width, 40 + static_cast<unsigned>(width), 40));
}

TEST(Jbig2, BlankAndFullPagesComeBackBitExact) {
    expectExact(samples::noise(800, 600, 4, 0));
    expectExact(samples::noise(800, 600, 5, 100));
}

TEST(Jbig2, IsSmallerThanFaxForText) {
    QTemporaryDir folder;
    PdfJob job = samples::job(folder.path(), PictureCoding::BlackWhite);
    RealFileSystem files;
    const auto jbig2 = buildPdf(job, files, [](const Progress&) {}, {});
    job.coding = PictureCoding::FaxG4;
    const auto fax = buildPdf(job, files, [](const Progress&) {}, {});
    ASSERT_TRUE(jbig2 && fax);
    EXPECT_LT(jbig2->bytes, fax->bytes);
}

// The test sequence of ISO/IEC 14492 annex H.2.
TEST(MqEncoder, GivesTheBytesOfTheStandard) {
    const QByteArray bits = QByteArray::fromHex("00020051000000C00352872AAAAAAAAA82C02000FCD79EF6BF7FED904F46A3BF");
    const QByteArray expected = QByteArray::fromHex("84C73BFCE1A1430402200000410DBB86F4317FFF88FF37471ADB6ADFFFAC");
    MqEncoder encoder(1);
    for (const char byte : bits) {
        for (int bit = 7; bit >= 0; --bit) encoder.encode(0, static_cast<unsigned>(byte >> bit) & 1U);
    }
    EXPECT_EQ(encoder.finish().toHex(), expected.toHex());
}

}  // namespace
}  // namespace motcua::document
