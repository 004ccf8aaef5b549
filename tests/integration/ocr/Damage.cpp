// What scanners and years do to a page.
#include <QFont>
#include <QPainter>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "SamplePages.h"
#include "base/Rng.h"

namespace motcua::ocrtest {
namespace {

constexpr double kDpi = 300;

void setDpi(QImage& image, double dpi) {
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
}

// A table of normal deviates is drawn once; walking it from random places is enough for noise and much faster.
std::vector<double> normalTable(Rng& rng) {
    std::vector<double> table(1 << 15);
    for (double& value : table) {
        const double u = (static_cast<double>(rng.below(1'000'000)) + 1) / 1'000'001;
        const double v = static_cast<double>(rng.below(1'000'000)) / 1'000'000;
        value = std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
    }
    return table;
}

int level(double value) {
    return static_cast<int>(std::clamp(value, 0.0, 255.0));
}

void wear(QImage& image, const Damage& damage, Rng& rng) {
    const std::vector<double> normal = normalTable(rng);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        std::size_t at = rng.below(normal.size());
        for (int x = 0; x < image.width(); ++x) {
            const double corner = (static_cast<double>(x) / image.width() + static_cast<double>(y) / image.height()) / 2;
            const double light = 1 - damage.shade * corner;
            const auto channel = [&](int ink) {
                at = (at + 1) % normal.size();
                const double faded = 255 - (255 - ink) * (1 - damage.fade);
                return level(faded * light + damage.noise * normal[at]);
            };
            const int red = channel(qRed(line[x]));
            const int green = channel(qGreen(line[x]));
            line[x] = qRgb(red, green, channel(qBlue(line[x])));
        }
    }
}

QImage tilted(const QImage& image, double degrees) {
    QImage out(image.size(), QImage::Format_RGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(out.width() / 2.0, out.height() / 2.0);
    painter.rotate(degrees);
    painter.translate(-out.width() / 2.0, -out.height() / 2.0);
    painter.drawImage(0, 0, image);
    return out;
}

}  // namespace

void drawStamp(QImage& image, QPointF centre) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    const QColor red(225, 40, 50);
    painter.setPen(QPen(red, 10));
    painter.drawEllipse(centre, 210, 210);
    painter.setPen(QPen(red, 5));
    painter.drawEllipse(centre, 150, 150);
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(36);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRectF(centre.x() - 140, centre.y() - 60, 280, 120), Qt::AlignCenter, QStringLiteral("ỦY BAN\nNHÂN DÂN"));
}

SamplePage damaged(const SamplePage& page, const Damage& damage, quint64 seed) {
    SeededRng rng(seed);
    SamplePage out = page;
    out.name = page.name + QLatin1Char('-') + damage.name;
    if (damage.stamp)
        drawStamp(out.image, QPointF(700 + static_cast<double>(rng.below(900)), 900 + static_cast<double>(rng.below(900))));
    if (damage.tiltDegrees != 0) out.image = tilted(out.image, damage.tiltDegrees);
    if (damage.dpi != kDpi) {
        out.image = out.image.scaled(out.image.size() * damage.dpi / kDpi, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    wear(out.image, damage, rng);
    if (damage.grey) out.image = out.image.convertToFormat(QImage::Format_Grayscale8);
    if (damage.bitonal) out.image = out.image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither | Qt::AvoidDither);
    setDpi(out.image, damage.dpi);
    return out;
}

const Damage& cleanGrey() {
    static const Damage damage{.name = QStringLiteral("clean"), .noise = 2, .grey = true};
    return damage;
}
const Damage& adf300() {
    static const Damage damage{.name = QStringLiteral("adf300"), .noise = 14, .tiltDegrees = 0.4, .shade = 0.05};
    return damage;
}
const Damage& worn300() {
    static const Damage damage{
        .name = QStringLiteral("worn300"), .noise = 16, .tiltDegrees = -1.3, .shade = 0.3, .fade = 0.3, .stamp = true};
    return damage;
}
const Damage& dpi200() {
    static const Damage damage{
        .name = QStringLiteral("200dpi"), .dpi = 200, .noise = 10, .tiltDegrees = 0.6, .shade = 0.1, .fade = 0.1};
    return damage;
}
const Damage& bitonal200() {
    static const Damage damage{.name = QStringLiteral("1bit200"), .dpi = 200, .noise = 12, .tiltDegrees = 0.5, .bitonal = true};
    return damage;
}

bool savePage(const QImage& image, const QString& path) {
    return image.save(path, nullptr, path.endsWith(QLatin1String(".jpg")) ? 88 : -1);
}

QImage blankSheet(bool colour) {
    QImage image(2480, 3508, colour ? QImage::Format_RGB32 : QImage::Format_Grayscale8);
    image.fill(Qt::white);
    setDpi(image, kDpi);
    return image;
}

}  // namespace motcua::ocrtest
