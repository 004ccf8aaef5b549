// motcua-cli digitize on the demo's papers and on bad input, as a script would call it.
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "Metrics.h"
#include "base/Clock.h"
#include "stations/PaperReader.h"

namespace motcua {
namespace {

const QString kPapers = QStringLiteral(MOTCUA_SOURCE_DIR "/resources/papers/");
const QString kTruths = QStringLiteral(MOTCUA_SOURCE_DIR "/tests/data/papers/");

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray hashOf(const QString& path) {
    return QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256);
}

struct Ran {
    int exitCode = -1;
    QJsonObject json;
    QByteArray errors;
};

Ran run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(150'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
}

Ran digitize(const QStringList& arguments) {
    return run(QStringLiteral(MOTCUA_BIN_DIR "/motcua-cli"),
               QStringList{QStringLiteral("--json"), QStringLiteral("digitize")} + arguments);
}

QString pdfText(const QString& pdf) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    process.waitForFinished(30'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

ocrtest::Truth truthOf(const QString& name) {
    ocrtest::Truth truth;
    truth.segments =
        QString::fromUtf8(contentOf(kTruths + name + QStringLiteral(".txt"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return truth;
}

class Digitize : public ::testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }
    QTemporaryDir m_folder;
};

}  // namespace

TEST_F(Digitize, PapersOfEveryKindBecomeOneSearchablePdf) {
    const QStringList names{QStringLiteral("giay-chung-sinh.jpg"), QStringLiteral("uy-quyen.tiff"),
                            QStringLiteral("xac-nhan-cu-tru.pdf")};
    QStringList arguments;
    QList<QByteArray> before;
    for (const QString& name : names) {
        arguments.append(kPapers + name);
        before.append(hashOf(kPapers + name));
    }
    const Ran ran = digitize(arguments + QStringList{QStringLiteral("--out"), path("all.pdf"), QStringLiteral("--text"),
                                                     path("all.txt"), QStringLiteral("--fields"), path("fields.json")});
    ASSERT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    for (qsizetype i = 0; i < names.size(); ++i) EXPECT_EQ(hashOf(kPapers + names[i]), before[i]) << names[i].toStdString();

    const QStringList pages = QString::fromUtf8(contentOf(path("all.txt"))).split(QLatin1Char('\f'));
    ASSERT_EQ(pages.size(), 4);  // the TIFF has two
    const QStringList texts{pages[0], pages[1] + pages[2], pages[3]};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const ocrtest::Score score = ocrtest::score(truthOf(names[i].section(QLatin1Char('.'), 0, 0)), texts[i]);
        EXPECT_LE(score.sCer(), 2.0) << names[i].toStdString() << ": " << score.line().toStdString();
    }
    // Other people's tool finds the words in the PDF.
    const QString found = ocrtest::comparable(pdfText(path("all.pdf")));
    for (const char* words : {"Nguyễn Thị Thử Nghiệm", "070192000123", "GIẤY ỦY QUYỀN", "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ"}) {
        EXPECT_TRUE(found.contains(QString::fromUtf8(words))) << words;
    }
    const QJsonObject facts = QJsonDocument::fromJson(contentOf(path("fields.json"))).object();
    EXPECT_EQ(facts.value(QStringLiteral("documentType")).toString(), QStringLiteral("GT-CHUNGSINH"));
    EXPECT_EQ(facts.value(QStringLiteral("pages")).toArray().size(), 4);
    const QJsonObject fields = facts.value(QStringLiteral("fields")).toObject();
    EXPECT_EQ(fields.value(QStringLiteral("ownerId")).toObject().value(QStringLiteral("value")).toString(),
              QStringLiteral("070192000123"));
    EXPECT_EQ(fields.value(QStringLiteral("number")).toObject().value(QStringLiteral("value")).toString(),
              QStringLiteral("0417/2026/GCS"));
    EXPECT_EQ(ran.json.value(QStringLiteral("fields")), facts.value(QStringLiteral("fields")));
}

TEST_F(Digitize, BadInputHasItsCodeAndLeavesNothing) {
    const QByteArray pdf = contentOf(kPapers + QStringLiteral("xac-nhan-cu-tru.pdf"));
    const struct {
        QString file;
        const char* code;
        int exitCode;
    } cases[] = {
        {path("none.png"), "file.not-found", 2},
        {write("empty.png", {}), "page.empty-file", 2},
        {write("cut.pdf", pdf.left(pdf.size() / 3)), "pdf.damaged", 2},
        {write("half.jpg", contentOf(kPapers + QStringLiteral("giay-chung-sinh.jpg")).left(300)), "page.unreadable", 2}};
    for (const auto& bad : cases) {
        const Ran ran = digitize({kPapers + QStringLiteral("giay-chung-sinh.jpg"), bad.file, QStringLiteral("--out"),
                                  path("out.pdf"), QStringLiteral("--text"), path("out.txt")});
        EXPECT_EQ(ran.exitCode, bad.exitCode) << bad.code;
        EXPECT_EQ(ran.json.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString().toStdString(),
                  bad.code);
        EXPECT_FALSE(QFile::exists(path("out.pdf"))) << bad.code;
        EXPECT_FALSE(QFile::exists(path("out.txt"))) << bad.code;
    }
}

TEST_F(Digitize, WrongCallsAreRefusedBeforeAnyWork) {
    const QString page = kPapers + QStringLiteral("giay-chung-sinh.jpg");
    EXPECT_EQ(digitize({page}).exitCode, 2);
    EXPECT_EQ(digitize({QStringLiteral("--out"), path("x.pdf")}).exitCode, 2);
    EXPECT_EQ(
        digitize({page, QStringLiteral("--out"), path("x.pdf"), QStringLiteral("--jobs"), QStringLiteral("many")}).exitCode, 2);
    EXPECT_EQ(digitize({page, QStringLiteral("--out"), path("x.pdf"), QStringLiteral("--dpi"), QStringLiteral("3")}).exitCode,
              2);
    EXPECT_EQ(digitize({page, QStringLiteral("--out"), path("no/such/folder/x.pdf")}).exitCode, 3);
    EXPECT_EQ(digitize({page, QStringLiteral("--out"), path("x.pdf"), QStringLiteral("--text"), path("no/x.txt")}).exitCode, 3);
    EXPECT_FALSE(QFile::exists(path("x.pdf")));
}

TEST_F(Digitize, TheOriginalIsNeverWrittenOver) {
    QFile::copy(kPapers + QStringLiteral("xac-nhan-cu-tru.pdf"), path("paper.pdf"));
    const QByteArray before = hashOf(path("paper.pdf"));
    EXPECT_EQ(digitize({path("paper.pdf"), QStringLiteral("--out"), path("paper.pdf")}).exitCode, 3);
    EXPECT_EQ(hashOf(path("paper.pdf")), before);
}

TEST_F(Digitize, CancelLeavesNeitherPdfNorWorkFiles) {
    const SystemClock clock;
    const CancelToken cancel;
    stations::PaperOrder order;
    order.files = {kPapers + QStringLiteral("giay-chung-sinh.jpg"), kPapers + QStringLiteral("to-khai-khai-sinh.jpg")};
    order.outPdf = path("out.pdf");
    order.jobs = 1;
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("work")));
    order.workFolder = path("work");
    const auto paper = stations::PaperReader(clock, QStringLiteral(MOTCUA_BIN_DIR "/motcua-worker"))
                           .read(
                               order,
                               [&](const stations::PaperProgress& at) {
                                   if (at.stage == stations::PaperProgress::Stage::Reading) cancel.cancel();
                               },
                               cancel);
    ASSERT_FALSE(paper);
    EXPECT_EQ(paper.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(order.outPdf));
    EXPECT_TRUE(QDir(order.workFolder).isEmpty());
}

}  // namespace motcua
