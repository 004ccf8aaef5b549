#include "ScanDamage.h"

#include <QPainter>
#include <QPen>
#include <algorithm>
#include <cmath>
#include <random>

namespace motcua::papers {

namespace {

QImage tilted(const QImage& image, double degrees) {
    QImage out(image.size(), QImage::Format_RGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(image.width() / 2.0, image.height() / 2.0);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-image.width() / 2.0, -image.height() / 2.0), image);
    return out;
}

void addSpecks(QImage& image, int count, std::mt19937& random) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const auto x = static_cast<double>(random() % static_cast<unsigned>(image.width()));
        const auto y = static_cast<double>(random() % static_cast<unsigned>(image.height()));
        const double radius = 0.8 + static_cast<double>(random() % 100) / 70;
        const int level = 60 + static_cast<int>(random() % 100);
        painter.setBrush(QColor(level, level, level));
        painter.drawEllipse(QPointF(x, y), radius, radius);
    }
}

void addFold(QImage& image) {
    QPainter painter(&image);
    const double y = image.height() * 0.49;
    painter.setPen(QPen(QColor(90, 90, 90, 70), 5));
    painter.drawLine(QPointF(0, y), QPointF(image.width(), y + 9));
}

int clamped(double level) {
    return static_cast<int>(std::lround(std::clamp(level, 0.0, 255.0)));
}

// Paper tone, light falling off to the right, sensor noise.
void addSensor(QImage& image, const Damage& damage, std::mt19937& random) {
    std::normal_distribution<double> noise(0, std::max(damage.noise, 1e-9));
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const double light = damage.shade * std::pow(static_cast<double>(x) / image.width(), 2);
            const auto level = [&](int ink, int paper) { return clamped(ink * paper / 255.0 - light + noise(random)); };
            row[x] = qRgb(level(qRed(row[x]), damage.paper.red()), level(qGreen(row[x]), damage.paper.green()),
                          level(qBlue(row[x]), damage.paper.blue()));
        }
    }
}

}  // namespace

QImage damaged(const QImage& clean, const Damage& damage) {
    std::mt19937 random(damage.seed);
    QImage image = damage.tilt == 0 ? clean : tilted(clean, damage.tilt);
    if (damage.fold) addFold(image);
    addSpecks(image, damage.specks, random);
    addSensor(image, damage, random);
    return image;
}

}  // namespace motcua::papers
