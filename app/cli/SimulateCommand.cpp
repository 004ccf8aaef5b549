// simulate: many invented weeks of an office with everything that goes wrong, from a seed (CONTRACT §2; tests/sim).
#include <QJsonArray>
#include <cstdio>

#include "app/cli/Commands.h"
#include "sim/CrashPoints.h"
#include "sim/Simulation.h"

namespace motcua::cli {
namespace {

Result<sim::Wire> wireOf(const QString& api) {
    if (api == QLatin1String("syncv1")) return sim::Wire::SyncV1;
    if (api == QLatin1String("classic")) return sim::Wire::Classic;
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("--api")}});
}

Result<qint64> numberOf(const Arguments& arguments, const QString& option, qint64 otherwise, qint64 least, qint64 most) {
    if (!arguments.has(option)) return otherwise;
    bool isNumber = false;
    const qint64 number = arguments.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), option}});
    return number;
}

Result<sim::SimulationOptions> optionsOf(const Arguments& arguments) {
    sim::SimulationOptions options;
    MOTCUA_TRY(const qint64 seeds, numberOf(arguments, QStringLiteral("--seeds"), 20, 1, 10'000'000));
    MOTCUA_TRY(const qint64 from, numberOf(arguments, QStringLiteral("--from"), 1, 0, qint64{1} << 60));
    MOTCUA_TRY(const qint64 days, numberOf(arguments, QStringLiteral("--days"), 5, 1, 60));
    MOTCUA_TRY(const qint64 desks, numberOf(arguments, QStringLiteral("--desks"), 3, 1, 50));
    MOTCUA_TRY(const qint64 threads, numberOf(arguments, QStringLiteral("--threads"), 0, 0, 256));
    MOTCUA_TRY(const qint64 trace, numberOf(arguments, QStringLiteral("--trace"), 40, 1, 1'000'000));
    options.traceLines = static_cast<int>(trace);
    options.seeds = static_cast<int>(seeds);
    options.from = static_cast<quint64>(from);
    options.days = static_cast<int>(days);
    options.desks = static_cast<int>(desks);
    options.threads = static_cast<int>(threads);
    MOTCUA_TRY(options.wire, wireOf(arguments.value(QStringLiteral("--api"), QStringLiteral("syncv1"))));
    options.stopAtFirst = arguments.has(QStringLiteral("--first"));  // at the first violation
    options.mutant = arguments.value(QStringLiteral("--mutant"));
    const auto isIt = [&options](const sim::MutantInfo& mutant) { return mutant.id == options.mutant; };
    const bool isKnown = options.mutant.isEmpty() || std::any_of(sim::mutants().begin(), sim::mutants().end(), isIt);
    if (!isKnown) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("--mutant")}});
    return options;
}

Outcome listMutants() {
    Outcome outcome;
    QJsonArray list;
    for (const sim::MutantInfo& mutant : sim::mutants()) {
        list.append(QJsonObject{{QStringLiteral("id"), mutant.id}, {QStringLiteral("bug"), mutant.sentence}});
        outcome.text += mutant.id + QLatin1Char('\t') + mutant.sentence + QLatin1Char('\n');
    }
    outcome.json = {{QStringLiteral("mutants"), list}};
    return outcome;
}

Result<Outcome> crashPoints(int threads) {
    MOTCUA_TRY(const QList<sim::PathReport> reports, sim::enumerateCrashPoints(threads));
    Outcome outcome;
    outcome.json = sim::toJson(reports);
    for (const sim::PathReport& report : reports) {
        outcome.text += QStringLiteral("%1: %2 of %4 crash points, %3 of %4 power cuts, %5 violations\n")
                            .arg(report.path)
                            .arg(report.crashes)
                            .arg(report.powerCuts)
                            .arg(report.calls)
                            .arg(report.violations.size());
        outcome.text += report.violations.join(QString());
        if (!report.violations.isEmpty()) outcome.exitCode = 1;
    }
    return outcome;
}

void printViolation(const sim::WorldReport& report) {
    if (!report.violation) return;
    std::fprintf(stderr, "seed %llu, event %lld: %s: %s\n", static_cast<unsigned long long>(report.seed),
                 static_cast<long long>(report.event), qPrintable(sim::propertyId(report.violation->property)),
                 qPrintable(report.violation->detail));
}

Result<Outcome> simulate(const Globals&, const QStringList& words) {
    MOTCUA_TRY(
        const Arguments arguments,
        Arguments::parse(
            words,
            {QStringLiteral("--seeds"), QStringLiteral("--from"), QStringLiteral("--days"), QStringLiteral("--desks"),
             QStringLiteral("--mutant"), QStringLiteral("--threads"), QStringLiteral("--trace"), QStringLiteral("--api")},
            {QStringLiteral("--list-mutants"), QStringLiteral("--crash-points"), QStringLiteral("--first")}));
    if (arguments.has(QStringLiteral("--list-mutants"))) return listMutants();
    MOTCUA_TRY(const sim::SimulationOptions options, optionsOf(arguments));
    if (arguments.has(QStringLiteral("--crash-points"))) return crashPoints(options.threads);
    MOTCUA_TRY(const sim::SimulationReport report, sim::simulate(options, printViolation));
    Outcome outcome;
    outcome.json = report.toJson();
    outcome.exitCode = report.violations.isEmpty() ? 0 : 1;
    outcome.text = QStringLiteral("%1 seeds · %2 operations · %3 requests · %4 violations · %5 s · trace %6")
                       .arg(report.seeds)
                       .arg(report.operations)
                       .arg(report.requests)
                       .arg(report.violations.size())
                       .arg(report.wallSeconds, 0, 'f', 1)
                       .arg(QString::fromLatin1(report.traceHash));
    return outcome;
}

}  // namespace

std::vector<Command> simulateCommands() {
    return {{QStringLiteral("simulate"),
             QStringLiteral(
                 "simulate [--seeds N] [--from S] [--days D] [--desks K] [--api syncv1|classic] [--mutant M] [--first] | "
                 "--list-mutants | --crash-points"),
             simulate}};
}

}  // namespace motcua::cli
