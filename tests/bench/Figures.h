// Figures of one bench run: medians of candidate and floor, taken in turns in the same window of time, and their ratio.
//
// Units: milliseconds unless the name says otherwise. Threads: values.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>

namespace motcua::bench {

struct Figure {
    QString name;
    double candidate = 0;
    double floor = 0;
    QString unit;
    QString candidateIs;
    QString floorIs;
    bool higherIsBetter = false;

    // How many times the floor; for rates, how many times better than the floor.
    double ratio() const { return floor > 0 ? candidate / floor : 0; }
};

double median(QList<double> values);
// Milliseconds of one call.
double timed(const std::function<void()>& work);
// Runs floor and candidate in turns, so that the disk's mood meets both.
Figure inTurns(Figure figure, int rounds, const std::function<double()>& floor, const std::function<double()>& candidate);
QJsonObject toJson(const Figure& figure);
QString toText(const Figure& figure);

Figure receiveAgainstBareCommit(int rounds);
Figure windowAgainstEmptyWindow(int rounds);
// A feed page of 500 changes and a cold start of so many, through the wire's own reader, the merge and the store.
QList<Figure> feedFigures(qint64 changes);
// What a desk sends and fetches over real HTTPS; rows {name, seconds, items, payload, wire} for sync.py, which compares.
struct SyncLoad {
    int dossiers = 2'000;  // each with one receive and three corrections of 2 KB
    int files = 300;
    int fileKib = 300;
    double delayMs = 0;  // each way
    int drainMib = 0;    // > 0: instead of the above, five days' work of 400 dossiers with so many MiB of scans
};
QJsonArray syncRows(const SyncLoad& load);
// So many desks with their own stores and log-ins at one real motcua-sandbox, and what became of their work.
struct CrowdLoad {
    int desks = 200;
    int rounds = 3;    // each a receipt with a file, and a correction of a dossier that four desks work on
    int atOnce = 200;  // desks at work side by side
    int fileKib = 24;
};
QJsonObject crowd(const CrowdLoad& load);
// Search and first pages over an office of so many dossiers, made once in `folder`.
QList<Figure> bigOfficeFigures(const QString& folder, qint64 dossiers, int rounds);

}  // namespace motcua::bench
