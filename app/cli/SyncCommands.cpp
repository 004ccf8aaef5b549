// sync: what waits goes out, what is new comes in, by the tokens that the last log-in left at the desk; nobody need sit at it.
#include <QCoreApplication>
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "sync/SessionTokens.h"
#include "ui/words/DueText.h"
#include "ui/words/StateText.h"

namespace motcua::cli {
namespace {

const QString kOnce = QStringLiteral("--once");
constexpr qint64 kPatienceMs = 60'000;
constexpr int kShownWaiting = 100;

QString text(const char* source) {
    return QCoreApplication::translate("SyncCommands", source);
}

Result<QJsonObject> countsJson(Seat& seat) {
    MOTCUA_TRY(const store::SyncCounts counts, seat.reads().syncCounts());
    return QJsonObject{{QStringLiteral("waiting"), counts.waiting},
                       {QStringLiteral("conflicts"), counts.conflicts},
                       {QStringLiteral("rejected"), counts.rejected},
                       {QStringLiteral("uploads"), counts.uploads}};
}

QString countsText(const QJsonObject& counts) {
    return text(QT_TRANSLATE_NOOP("SyncCommands", "%1 steps and %2 files wait; %3 conflicts, %4 refused."))
        .arg(counts.value(QStringLiteral("waiting")).toInt())
        .arg(counts.value(QStringLiteral("uploads")).toInt())
        .arg(counts.value(QStringLiteral("conflicts")).toInt())
        .arg(counts.value(QStringLiteral("rejected")).toInt());
}

// ---- sync

Result<Outcome> run(const Globals& globals, bool once) {
    if (!globals.now.isEmpty()) return badUsage(QStringLiteral("--now"));
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    app::ProvinceLink& province = seat.desk().province();
    const auto drained = once ? province.once(kPatienceMs) : province.drain(kPatienceMs);
    seat.desk().upkeep().sweep();
    // A refusal by the province is an answer, not a trouble: the rest of the story stands in the counts.
    if (!drained && !drained.error().is(ErrorCode::SyncRejected)) return fail(drained.error());
    Outcome outcome;
    MOTCUA_TRY(outcome.json, countsJson(seat));
    outcome.text = countsText(outcome.json);
    outcome.json.insert(QStringLiteral("pushed"), drained ? drained->pushed : 0);
    outcome.json.insert(QStringLiteral("pulledPages"), drained ? drained->pulled : 0);
    const bool needsSomebody = outcome.json.value(QStringLiteral("conflicts")).toInt() > 0 ||
                               outcome.json.value(QStringLiteral("rejected")).toInt() > 0;
    outcome.exitCode = needsSomebody ? static_cast<int>(ErrorKind::No) : 0;
    return outcome;
}

// ---- sync status

QJsonArray waitingJson(const QList<store::WaitingLine>& lines) {
    QJsonArray out;
    for (const store::WaitingLine& line : lines) {
        out.append(QJsonObject{{QStringLiteral("opId"), line.opId.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("number"), line.displayNumber},
                               {QStringLiteral("action"), line.action},
                               {QStringLiteral("state"), line.state},
                               {QStringLiteral("since"), toIso(line.since)},
                               {QStringLiteral("attempts"), line.attempts},
                               {QStringLiteral("code"), line.lastCode}});
    }
    return out;
}

// Who the desk is to the province, what it has heard, and how many numbers it may still give.
Result<QJsonObject> lineJson(Seat& seat) {
    return seat.desk().desk().onStore([&](store::Store& store) -> Result<QJsonObject> {
        MOTCUA_TRY(const auto tokens, sync::SessionTokens::load(store));
        MOTCUA_TRY(const store::FeedPosition feed, store.feed.position(QStringLiteral("changes")));
        const QDate today = toLocal(seat.desk().clock().now()).date();
        MOTCUA_TRY(const int numbers, store.leases.remaining(seat.desk().desk().office().agency, today));
        return QJsonObject{{QStringLiteral("loggedIn"), tokens.has_value()},
                           {QStringLiteral("lastChangeAt"), toIso(feed.updatedAt)},
                           {QStringLiteral("numbersLeftToday"), numbers}};
    });
}

Result<Outcome> status(const Globals& globals) {
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    Outcome outcome;
    MOTCUA_TRY(outcome.json, countsJson(seat));
    MOTCUA_TRY(const QJsonObject line, lineJson(seat));
    for (auto it = line.begin(); it != line.end(); ++it) outcome.json.insert(it.key(), it.value());
    MOTCUA_TRY(const QList<store::WaitingLine> waiting, seat.reads().waiting(kShownWaiting));
    outcome.json.insert(QStringLiteral("operations"), waitingJson(waiting));
    QStringList lines{countsText(outcome.json)};
    for (const store::WaitingLine& op : waiting) {
        lines.append(QStringLiteral("  %1 · %2 · %3 · %4")
                         .arg(op.displayNumber, words::actionText(op.action), op.state, words::momentText(op.since)));
    }
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> sync(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {kOnce}));
    if (arguments.words().isEmpty()) return run(globals, arguments.has(kOnce));
    if (arguments.words() == QStringList{QStringLiteral("status")} && !arguments.has(kOnce)) return status(globals);
    return badUsage(arguments.words().first());
}

}  // namespace

std::vector<Command> syncCommands() {
    return {{QStringLiteral("sync"), QStringLiteral("sync [--once] | status"), sync}};
}

}  // namespace motcua::cli
