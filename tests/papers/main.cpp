// make-papers PICTURES TRUTH: draws the sample papers of the demo and of the OCR tests, plainly invented people and all.
// PICTURES gets the files as they come over the counter, TRUTH their text (*.txt) and their fields (*.fields.tsv).
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QTextStream>
#include <cstdio>

#include "PagePainter.h"
#include "PaperFiles.h"
#include "ScanDamage.h"

namespace {

using namespace motcua;
using namespace motcua::papers;

struct Paper {
    QString name;
    QStringList scripts;
    QString extension;
    int dpi;
    Damage damage;
};

QList<Paper> papersToDraw() {
    const Damage feeder{.tilt = 0.7, .noise = 5, .shade = 10, .specks = 60, .paper = QColor(250, 248, 242), .seed = 11};
    const Damage worn{
        .tilt = -1.1, .noise = 6, .shade = 26, .specks = 160, .fold = true, .paper = QColor(240, 234, 220), .seed = 23};
    const Damage copier{.tilt = 0.4, .noise = 4, .shade = 8, .specks = 40, .paper = QColor(247, 247, 247), .seed = 37};
    const Damage fax{.tilt = -0.5, .noise = 12, .shade = 10, .specks = 50, .seed = 41};
    return {
        {QStringLiteral("to-khai-khai-sinh"), {QStringLiteral("to-khai-khai-sinh")}, QStringLiteral("jpg"), 300, feeder},
        {QStringLiteral("giay-chung-sinh"), {QStringLiteral("giay-chung-sinh")}, QStringLiteral("jpg"), 300, worn},
        {QStringLiteral("xac-nhan-cu-tru"), {QStringLiteral("xac-nhan-cu-tru")}, QStringLiteral("pdf"), 300, copier},
        {QStringLiteral("uy-quyen"),
         {QStringLiteral("uy-quyen-1"), QStringLiteral("uy-quyen-2")},
         QStringLiteral("tiff"),
         200,
         fax},
        {QStringLiteral("trich-luc-ket-hon"), {QStringLiteral("giay-ket-hon")}, QStringLiteral("png"), 300, {}},
    };
}

Result<std::vector<ScriptLine>> readScript(const QString& name) {
    QFile file(QStringLiteral(MOTCUA_PAPER_SCRIPTS "/") + name + QStringLiteral(".page"));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileNotFound, {{QStringLiteral("file"), name}});
    return parseScript(QString::fromUtf8(file.readAll()));
}

Result<void> writeText(const QString& path, const QString& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, {{QStringLiteral("file"), path}});
    file.write(text.toUtf8());
    return {};
}

Result<void> writePicture(const Paper& paper, const QList<QImage>& pages, const QString& file) {
    constexpr int kQuality = 42;
    if (paper.extension == QLatin1String("jpg")) return writeJpeg(file, pages.first(), paper.dpi, kQuality);
    if (paper.extension == QLatin1String("pdf")) return writePicturePdf(file, pages.first(), paper.dpi, kQuality);
    if (paper.extension == QLatin1String("tiff")) return writeFaxTiff(file, pages, paper.dpi);
    return writePng(file, pages.first(), paper.dpi);
}

Result<void> draw(const Paper& paper, const QDir& pictures, const QDir& truth) {
    QList<QImage> pages;
    QString text;
    QString fields;
    for (const QString& script : paper.scripts) {
        MOTCUA_TRY(const auto lines, readScript(script));
        pages.append(damaged(paintPage(lines, paper.dpi), paper.damage));
        text += truthText(lines);
        fields += truthFields(lines);
    }
    const QString name = paper.name + QLatin1Char('.') + paper.extension;
    MOTCUA_CHECK(writePicture(paper, pages, pictures.filePath(name)));
    MOTCUA_CHECK(writeText(truth.filePath(paper.name + QStringLiteral(".txt")), text));
    return writeText(truth.filePath(paper.name + QStringLiteral(".fields.tsv")), fields);
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (app.arguments().size() != 3) {
        std::fputs("make-papers PICTURES TRUTH\n", stderr);
        return 2;
    }
    for (const QString& family : {QStringLiteral("Liberation Serif"), QStringLiteral("Noto Serif")}) {
        if (QFontDatabase::hasFamily(family)) continue;
        std::fprintf(stderr, "font missing: %s\n", family.toUtf8().constData());
        return 3;
    }
    for (const Paper& paper : papersToDraw()) {
        const Result<void> drawn = draw(paper, QDir(app.arguments().at(1)), QDir(app.arguments().at(2)));
        if (drawn) continue;
        std::fprintf(stderr, "%s: %s\n", paper.name.toUtf8().constData(), errorId(drawn.error().code).data());
        return 3;
    }
    return 0;
}
