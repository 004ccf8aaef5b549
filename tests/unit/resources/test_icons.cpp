// The icons are one family: 20 px, one pen, one colour that the palette can replace, and each shows something of its own.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace {

const QString kFolder = QStringLiteral(":/icons/");
const QString kApplication = QStringLiteral("motcua");

QByteArray drawing(const QString& name) {
    QFile file(kFolder + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList lineIcons() {
    QStringList names;
    for (const QString& file : QDir(kFolder).entryList({QStringLiteral("*.svg")})) {
        if (file.chopped(4) != kApplication) names.append(file.chopped(4));
    }
    return names;
}

QImage painted(const QByteArray& svg, int side, int border) {
    QImage picture(side + 2 * border, side + 2 * border, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer renderer(svg);
    renderer.render(&painter, QRectF(border, border, side, side));
    return picture;
}

}  // namespace

TEST(Icons, everyOneTheDeskNeedsIsThere) {
    const QStringList needed{QStringLiteral("intake"),       QStringLiteral("work"),         QStringLiteral("sign"),
                             QStringLiteral("seal"),         QStringLiteral("return"),       QStringLiteral("search"),
                             QStringLiteral("scan"),         QStringLiteral("paper"),        QStringLiteral("rotate-left"),
                             QStringLiteral("rotate-right"), QStringLiteral("zoom-in"),      QStringLiteral("zoom-out"),
                             QStringLiteral("check"),        QStringLiteral("warning"),      QStringLiteral("error"),
                             QStringLiteral("offline"),      QStringLiteral("sync"),         QStringLiteral("pending"),
                             QStringLiteral("user"),         QStringLiteral("lock"),         QStringLiteral("logout"),
                             QStringLiteral("settings"),     QStringLiteral("print"),        QStringLiteral("token"),
                             QStringLiteral("folder"),       QStringLiteral("add"),          QStringLiteral("delete"),
                             QStringLiteral("undo"),         QStringLiteral("list"),         QStringLiteral("calendar"),
                             QStringLiteral("money"),        QStringLiteral("timeline"),     QStringLiteral("help"),
                             QStringLiteral("back"),         QStringLiteral("chevron-left"), QStringLiteral("chevron-right"),
                             QStringLiteral("chevron-up"),   QStringLiteral("chevron-down"), QStringLiteral("close")};
    const QStringList present = lineIcons();
    for (const QString& name : needed) EXPECT_TRUE(present.contains(name)) << name.toStdString();
    EXPECT_TRUE(QSvgRenderer(drawing(kApplication)).isValid());
}

TEST(Icons, shareOneGridOnePenAndOneColour) {
    static const QRegularExpression colour(QStringLiteral("(fill|stroke)=\"(#[0-9A-Fa-f]+|[a-z]+)\""));
    for (const QString& name : lineIcons()) {
        const QString svg = QString::fromUtf8(drawing(name));
        EXPECT_TRUE(svg.contains(QStringLiteral("viewBox=\"0 0 20 20\""))) << name.toStdString();
        EXPECT_EQ(svg.count(QStringLiteral("stroke-width=\"1.5\"")), 1) << name.toStdString();
        for (auto it = colour.globalMatch(svg); it.hasNext();) {
            const QString value = it.next().captured(2);
            EXPECT_TRUE(value == QStringLiteral("#000") || value == QStringLiteral("none")) << name.toStdString();
        }
    }
}

TEST(Icons, showSomethingOfTheirOwnInsideTheirSquare) {
    constexpr int kSide = 40;
    constexpr int kBorder = 4;
    QList<QImage> seen;
    for (const QString& name : lineIcons()) {
        const QByteArray svg = drawing(name);
        ASSERT_TRUE(QSvgRenderer(svg).isValid()) << name.toStdString();
        const QImage picture = painted(svg, kSide, kBorder);
        int ink = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qAlpha(picture.pixel(x, y)) == 0) continue;
                ++ink;
                const bool inside = x >= kBorder && y >= kBorder && x < kBorder + kSide && y < kBorder + kSide;
                ASSERT_TRUE(inside) << name.toStdString() << " is cut at " << x << ' ' << y;
            }
        }
        EXPECT_GT(ink, kSide) << name.toStdString();
        EXPECT_FALSE(seen.contains(picture)) << name.toStdString();
        seen.append(picture);
    }
}
