#include "bench/Figures.h"

#include <QElapsedTimer>
#include <algorithm>

namespace motcua::bench {

double median(QList<double> values) {
    if (values.isEmpty()) return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double timed(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Figure inTurns(Figure figure, int rounds, const std::function<double()>& floor, const std::function<double()>& candidate) {
    QList<double> floors, candidates;
    for (int i = 0; i < rounds; ++i) {
        floors.append(floor());
        candidates.append(candidate());
    }
    figure.floor = median(floors);
    figure.candidate = median(candidates);
    return figure;
}

QJsonObject toJson(const Figure& f) {
    return {{QStringLiteral("name"), f.name},      {QStringLiteral("candidate"), f.candidate},
            {QStringLiteral("floor"), f.floor},    {QStringLiteral("unit"), f.unit},
            {QStringLiteral("ratio"), f.ratio()},  {QStringLiteral("candidateIs"), f.candidateIs},
            {QStringLiteral("floorIs"), f.floorIs}};
}

QString toText(const Figure& f) {
    return QStringLiteral("%1: %2 x  (%3 %4 %5 / %6 %4 %7)")
        .arg(f.name)
        .arg(f.ratio(), 0, 'f', 2)
        .arg(f.candidate, 0, 'f', 2)
        .arg(f.unit, f.candidateIs)
        .arg(f.floor, 0, 'f', 2)
        .arg(f.floorIs);
}

}  // namespace motcua::bench
