// The sample papers in resources/papers must say what their truth files say: both come from the same scripts.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include "tests/papers/PageScript.h"

namespace motcua::papers {
namespace {

QString readText(const QString& path) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/") + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

struct Sample {
    QString picture;
    QStringList scripts;
};

QList<Sample> samples() {
    return {{QStringLiteral("to-khai-khai-sinh.jpg"), {QStringLiteral("to-khai-khai-sinh")}},
            {QStringLiteral("giay-chung-sinh.jpg"), {QStringLiteral("giay-chung-sinh")}},
            {QStringLiteral("xac-nhan-cu-tru.pdf"), {QStringLiteral("xac-nhan-cu-tru")}},
            {QStringLiteral("uy-quyen.tiff"), {QStringLiteral("uy-quyen-1"), QStringLiteral("uy-quyen-2")}},
            {QStringLiteral("trich-luc-ket-hon.png"), {QStringLiteral("giay-ket-hon")}}};
}

TEST(SamplePapers, TruthComesFromTheScripts) {
    for (const Sample& sample : samples()) {
        QString text;
        QString fields;
        for (const QString& script : sample.scripts) {
            const auto lines = parseScript(readText(QStringLiteral("tests/papers/scripts/%1.page").arg(script)));
            ASSERT_TRUE(lines) << script.toStdString();
            text += truthText(*lines);
            fields += truthFields(*lines);
        }
        const QString name = sample.picture.section(QLatin1Char('.'), 0, 0);
        EXPECT_EQ(text, readText(QStringLiteral("tests/data/papers/%1.txt").arg(name)));
        EXPECT_EQ(fields, readText(QStringLiteral("tests/data/papers/%1.fields.tsv").arg(name)));
    }
}

TEST(SamplePapers, PicturesAreThereAndSmall) {
    for (const Sample& sample : samples()) {
        const QFileInfo file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/papers/") + sample.picture);
        EXPECT_TRUE(file.exists()) << sample.picture.toStdString();
        EXPECT_LT(file.size(), 600'000) << sample.picture.toStdString();
    }
}

TEST(SamplePapers, AMisspeltLineIsNamed) {
    const auto lines = parseScript(QStringLiteral("center| Độc lập\nfeild| Họ tên:| Nguyễn Văn Ví Dụ\n"));
    ASSERT_FALSE(lines);
    EXPECT_TRUE(lines.error().params.value(QStringLiteral("member")).startsWith(QLatin1String("feild")));
}

}  // namespace
}  // namespace motcua::papers
