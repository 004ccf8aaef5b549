#include "Samples.h"

#include <QDir>
#include <QImage>
#include <random>

namespace motcua::document::samples {

namespace {

struct Placed {
    const char16_t* text;
    QRect box;
};

// Letters are not drawn: bars in the place of words are enough for a PDF.
const Placed kWords[] = {
    {u"Giấy", QRect(100, 200, 90, 30)},    {u"chứng", QRect(205, 200, 110, 30)},      {u"sinh", QRect(330, 200, 80, 30)},
    {u"Nguyễn", QRect(100, 300, 140, 34)}, {u"Thị", QRect(255, 300, 60, 34)},         {u"Thử", QRect(330, 300, 65, 34)},
    {u"Nghiệm", QRect(410, 300, 140, 34)}, {u"05/11/2026", QRect(100, 400, 190, 28)},
};

QImage painted(bool withStamp) {
    QImage image(874, 1240, QImage::Format_RGB32);
    image.fill(QColor(248, 246, 240));
    for (const Placed& word : kWords) {
        for (int y = word.box.top(); y <= word.box.bottom(); ++y) {
            for (int x = word.box.left(); x <= word.box.right(); ++x) {
                if ((x / 6) % 2 == 0) image.setPixelColor(x, y, QColor(20, 20, 20));
            }
        }
    }
    for (int y = 700; withStamp && y < 900; ++y) {
        for (int x = 500; x < 700; ++x) {
            const int d = (x - 600) * (x - 600) + (y - 800) * (y - 800);
            if (d < 100 * 100 && d > 90 * 90) image.setPixelColor(x, y, QColor(205, 30, 40));
        }
    }
    return image;
}

}  // namespace

PdfPage sheet(const QString& folder) {
    PdfPage page;
    page.viewImage = QDir(folder).filePath(QStringLiteral("view.png"));
    page.maskImage = QDir(folder).filePath(QStringLiteral("mask.png"));
    page.dpi = 150;
    const QImage view = painted(true);
    page.size = view.size();
    view.save(page.viewImage);
    painted(false).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither).save(page.maskImage);
    for (const Placed& word : kWords) {
        const QRectF box(word.box);
        page.words.append(
            {QString::fromUtf16(word.text), box, QLineF(box.left(), box.bottom() - 6, box.right(), box.bottom() - 6), 95});
    }
    return page;
}

PdfJob job(const QString& folder, PictureCoding coding) {
    PdfJob job;
    job.pages = {sheet(folder)};
    job.outFile = QDir(folder).filePath(QStringLiteral("out.pdf"));
    job.title = QStringLiteral("Giấy chứng sinh số 0417/2026/GCS & <thử>");
    job.author = QStringLiteral("Lê Thị Giả Định");
    job.subject = QStringLiteral("Thành phần hồ sơ H19.101-261123-0001");
    job.createdAt = QDateTime(QDate(2026, 11, 23), QTime(9, 30, 15), Qt::OffsetFromUTC, 7 * 3600);
    job.fields.typeCode = QStringLiteral("KQ.G15.000031");
    job.fields.ownerId = QStringLiteral("070192000123");
    job.fields.name = QStringLiteral("Giấy chứng sinh");
    job.coding = coding;
    return job;
}

PixPtr noise(int width, int height, unsigned seed, int inkPercent) {
    std::mt19937 random(seed);
    PixPtr pix(pixCreate(width, height, 1));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (static_cast<int>(random() % 100) < inkPercent) pixSetPixel(pix.get(), x, y, 1);
        }
    }
    return pix;
}

ToolRun run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

ToolRun preflight(const QString& pdf) {
    QStringList jars;
    for (const char* name :
         {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api"}) {
        jars.append(QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1String(name)));
    }
    return run(QStringLiteral("java"), {QStringLiteral("-cp"), jars.join(QLatin1Char(':')),
                                        QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), pdf});
}

}  // namespace motcua::document::samples
