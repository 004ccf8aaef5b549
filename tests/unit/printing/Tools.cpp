#include "Tools.h"

#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace motcua::printing::tools {

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    const bool done =
        process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    EXPECT_TRUE(done) << program.toStdString() << ": " << process.readAllStandardError().toStdString();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString& pdf) {
    return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
}

QList<QImage> pagesOf(const QString& pdf, int dotsPerInch) {
    const QTemporaryDir folder;
    run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-png"), pdf,
                                     folder.filePath(QStringLiteral("page"))});
    QList<QImage> pages;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files, QDir::Name))
        pages.append(QImage(folder.filePath(name)));
    return pages;
}

QString readQr(const QImage& picture) {
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(gray.bytesPerLine()));
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
    return QString::fromStdWString(ZXing::ReadBarcode(view, hints).text());
}

QString preflight(const QString& pdf) {
    const QString jars = QStringLiteral("/usr/share/java/");  // libpdfbox2-java, libactivation-java, libjaxb-api-java
    QStringList path;
    for (const char* name : {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"}) {
        path.append(jars + QLatin1String(name) + QStringLiteral(".jar"));
    }
    return run(QStringLiteral("java"), {QStringLiteral("-cp"), path.join(QLatin1Char(':')),
                                        QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), pdf});
}

}  // namespace motcua::printing::tools
