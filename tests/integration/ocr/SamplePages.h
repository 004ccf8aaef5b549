// Synthetic Vietnamese papers with their truth: form with dotted leaders, declaration, decision, table. People, numbers and
// places are invented. Damage imitates scanners: noise, tilt, uneven paper, a red stamp, low resolution, 1-bit. Same seed, same
// page. Needs a QGuiApplication and Liberation Serif (metrics of Times).
#pragma once

#include <QImage>
#include <QString>
#include <vector>

#include "Metrics.h"

namespace motcua::ocrtest {

struct SamplePage {
    QString name;
    QImage image;  // 300 dpi until damaged
    Truth truth;
};

struct Damage {
    QString name;
    int dpi = 300;
    double noise = 0;  // standard deviation of grey levels
    double tiltDegrees = 0;
    double shade = 0;    // how much darker the far corner is, 0–1
    double fade = 0;     // how much of the ink's contrast is lost, 0–1
    bool stamp = false;  // red round stamp over text
    bool grey = false;
    bool bitonal = false;
};

enum class Layout { BirthNotice, Declaration, Decision, Table };

SamplePage makePage(Layout layout, quint64 seed);
std::vector<SamplePage> makePages(quint64 seed, int perLayout);
SamplePage damaged(const SamplePage& page, const Damage& damage, quint64 seed);

// The profiles of the handbook.
const Damage& cleanGrey();
const Damage& adf300();
const Damage& worn300();
const Damage& dpi200();
const Damage& bitonal200();

// Writes the picture (PNG or JPEG by ending) with its resolution.
bool savePage(const QImage& image, const QString& path);
QImage blankSheet(bool colour = true);
void drawStamp(QImage& image, QPointF centre);

}  // namespace motcua::ocrtest
