// Search and queues over an office of a million dossiers: how long the slowest of a hundred officers waits.
//
// Each query runs once (the connection's cache is as cold as typing makes it), letters as an officer types them: without
// accents, cut off in the middle of a word, names and numbers from the whole country's distribution.
#include <QCoreApplication>
#include <algorithm>
#include <stdexcept>

#include "base/Text.h"
#include "bench/BigOffice.h"
#include "bench/Figures.h"
#include "store/Database.h"

namespace motcua::bench {
namespace {

constexpr int kScreen = 50;  // lines a list asks for

QString cut(const QString& word, Rng& rng) {
    return word.left(1 + static_cast<qsizetype>(rng.below(static_cast<quint64>(word.size()))));
}

// Up to three words or beginnings of words, as the search box sees them.
QString typedQuery(const BigOffice& office, Rng& rng) {
    const auto n = static_cast<qint64>(rng.below(static_cast<quint64>(office.size())));
    const QStringList name = folded(inventedName(n)).split(QLatin1Char(' '));
    const QStringList kind =
        folded(inventedDossier(n).value(QStringLiteral("procedureName")).toString()).split(QLatin1Char(' '));
    switch (rng.below(10)) {
        case 0:
            return name.join(QLatin1Char(' '));
        case 1:
            return name.mid(0, 2).join(QLatin1Char(' ')) + QLatin1Char(' ') + cut(name.last(), rng);
        case 2:
            return name.first() + QLatin1Char(' ') + cut(name.at(1), rng);
        case 3:
            return cut(name.first(), rng);
        case 4:
            return name.last();
        case 5:
            return inventedPhone(n).left(4 + static_cast<qsizetype>(rng.below(7)));
        case 6:
            return inventedIdNumber(n).left(5 + static_cast<qsizetype>(rng.below(8)));
        case 7:
            return name.last() + QLatin1Char(' ') + kind.mid(0, 2).join(QLatin1Char(' '));
        case 8:
            return cut(name.first(), rng) + QLatin1Char(' ') + cut(name.at(1), rng) + QLatin1Char(' ') + cut(name.last(), rng);
        default:
            return name.last() + QLatin1Char(' ') + inventedPhone(n).left(5);
    }
}

double percentile(QList<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<qsizetype>(share * static_cast<double>(values.size()))));
}

// The floor: the same number of lines read by their keys.
double readByKey(store::Store& store, qint64 size, Rng& rng) {
    return timed([&] {
        for (int i = 0; i < kScreen; ++i) {
            const auto row = static_cast<qint64>(rng.below(static_cast<quint64>(size))) + 1;
            QString heading;
            if (!store.database().each(
                    "SELECT heading FROM dossier WHERE row = ?1", [&](const store::Row& r) { heading = r.text(0); }, row))
                throw std::runtime_error("read by key");
        }
    });
}

template <typename Query>
Figure slowest(const QString& name, BigOffice& office, int rounds, Query&& query) {
    SeededRng rng(11);
    QList<double> floors, times;
    for (int i = 0; i < rounds; ++i) {
        floors.append(readByKey(office.store(), office.size(), rng));
        times.append(query(rng));
    }
    return {name,
            percentile(times, 0.99),
            median(floors),
            QStringLiteral("ms"),
            QStringLiteral("99 of 100 stay below; median %1 ms, longest %2 ms")
                .arg(median(times), 0, 'f', 2)
                .arg(percentile(times, 1.0), 0, 'f', 2),
            QStringLiteral("%1 lines read by key").arg(kScreen)};
}

}  // namespace

QList<Figure> bigOfficeFigures(const QString& folder, qint64 dossiers, int rounds) {
    BigOffice office(folder, dossiers);
    auto lists = office.store().openReadModels();
    if (!lists) throw std::runtime_error("no list connection");
    store::ReadModels& models = **lists;
    const QString size = QString::number(dossiers);
    const bool isVerbose = qEnvironmentVariableIsSet("MOTCUA_BENCH_SLOW");

    const Figure search = slowest(QStringLiteral("search-") + size, office, rounds, [&](Rng& rng) {
        const QString text = typedQuery(office, rng);
        const double ms = timed([&] {
            if (!models.search(text, kScreen)) throw std::runtime_error("search");
        });
        if (isVerbose && ms > 16) std::fprintf(stderr, "%6.1f ms  %s\n", ms, qPrintable(text));
        return ms;
    });
    const QStringList states{QStringLiteral("received"), QStringLiteral("transferred"), QStringLiteral("assigned"),
                             QStringLiteral("approved"), QStringLiteral("resultReady"), QStringLiteral("returned")};
    const Figure queue = slowest(QStringLiteral("queue-") + size, office, std::min(rounds, 300), [&](Rng& rng) {
        store::DossierFilter filter;
        filter.states = {states.at(static_cast<qsizetype>(rng.below(static_cast<quint64>(states.size()))))};
        if (rng.below(2) == 0) filter.unit = QStringLiteral("H19.101");
        filter.order = rng.below(2) == 0 ? store::ListOrder::DueFirst : store::ListOrder::NewestFirst;
        return timed([&] {
            if (!models.page(filter, {}, kScreen)) throw std::runtime_error("queue");
        });
    });
    return {search, queue};
}

}  // namespace motcua::bench
