// What a feeder scanner and a worn sheet do to a clean page. The same seed gives the same picture.
//
// Units: degrees clockwise, grey levels 0–255. Errors: none. Threads: pure functions, any thread.
#pragma once

#include <QImage>

namespace motcua::papers {

struct Damage {
    double tilt = 0;    // degrees
    double noise = 0;   // standard deviation in grey levels
    double shade = 0;   // darkening towards one edge, grey levels
    int specks = 0;     // dust
    bool fold = false;  // a soft grey line across the middle
    QColor paper = Qt::white;
    unsigned seed = 1;
};

QImage damaged(const QImage& clean, const Damage& damage);

}  // namespace motcua::papers
