// conflicts: what stopped a dossier's lane, and a named officer's decision about it (stations::ConflictDesk).
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <limits>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "app/cli/StrictJson.h"
#include "stations/ConflictDesk.h"
#include "ui/words/StateText.h"
#include "ui/words/SyncText.h"

namespace motcua::cli {
namespace {

using stations::Decision;
using stations::Side;

const QString kTake = QStringLiteral("--take");
const QString kReason = QStringLiteral("--reason");
constexpr int kAll = std::numeric_limits<int>::max();

QString text(const char* source) {
    return QCoreApplication::translate("ConflictCommands", source);
}

QString idText(const QUuid& id) {
    return id.toString(QUuid::WithoutBraces);
}

// ---- conflicts

QJsonObject toJson(const store::ConflictField& field) {
    return {{QStringLiteral("id"), idText(field.id)},
            {QStringLiteral("field"), field.path},
            {QStringLiteral("base"), field.base},
            {QStringLiteral("mine"), field.mine},
            {QStringLiteral("theirs"), field.theirs},
            {QStringLiteral("takesWhole"), field.takesWhole},
            {QStringLiteral("resolution"), field.resolution}};
}

QJsonObject toJson(const store::StopLine& stop) {
    QJsonArray fields;
    for (const store::ConflictField& field : stop.fields) fields.append(toJson(field));
    return {{QStringLiteral("id"), idText(stop.opId)},
            {QStringLiteral("kind"), stop.isConflict ? QStringLiteral("conflict") : QStringLiteral("rejected")},
            {QStringLiteral("number"), stop.displayNumber},
            {QStringLiteral("action"), stop.action},
            {QStringLiteral("since"), toIso(stop.since)},
            {QStringLiteral("code"), stop.code},
            {QStringLiteral("stateThere"), stop.stateThere},
            {QStringLiteral("behind"), stop.behind},
            {QStringLiteral("fields"), fields}};
}

QString valueText(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QString textOf(const store::StopLine& stop) {
    QStringList lines{QStringLiteral("%1 · %2 · %3 · %4")
                          .arg(idText(stop.opId), stop.displayNumber, words::actionText(stop.action),
                               stop.isConflict ? text(QT_TRANSLATE_NOOP("ConflictCommands", "changed by two hands"))
                                               : text(QT_TRANSLATE_NOOP("ConflictCommands", "refused by the province")) +
                                                     QStringLiteral(": ") + words::refusalText(stop.code))};
    for (const store::ConflictField& field : stop.fields) {
        lines.append(text(QT_TRANSLATE_NOOP("ConflictCommands", "  %1: mine “%2”, the province's “%3”"))
                         .arg(field.path, valueText(field.mine), valueText(field.theirs)));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Outcome> list(Seat& seat) {
    MOTCUA_TRY(const QList<store::StopLine> stops, seat.reads().stops({}, kAll));
    Outcome outcome;
    QJsonArray rows;
    QStringList lines;
    for (const store::StopLine& stop : stops) {
        rows.append(toJson(stop));
        lines.append(textOf(stop));
    }
    outcome.json = {{QStringLiteral("conflicts"), rows}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

// ---- conflicts resolve, retry, drop

// A whole stopped operation, or one field of it.
struct Target {
    store::StopLine stop;
    QList<store::ConflictField> open;
};

Result<Target> targetOf(Seat& seat, const QString& id) {
    MOTCUA_TRY(const QList<store::StopLine> stops, seat.reads().stops({}, kAll));
    const QUuid wanted = QUuid::fromString(id);
    for (const store::StopLine& stop : stops) {
        Target target{stop, {}};
        for (const store::ConflictField& field : stop.fields) {
            const bool isMeant = stop.opId == wanted || field.id == wanted;
            if (isMeant && field.resolution.isEmpty()) target.open.append(field);
        }
        if (stop.opId == wanted || !target.open.isEmpty()) return target;
    }
    return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id}});
}

// FILE: {field: value} for every open field; a value that is mine or theirs counts as that choice.
Result<QList<Decision>> decisionsFrom(const QString& path, const QList<store::ConflictField>& open) {
    MOTCUA_TRY(const StrictJson file, StrictJson::read(path));
    QStringList known;
    for (const store::ConflictField& field : open) known.append(field.path);
    MOTCUA_CHECK(file.only(known));
    QList<Decision> decisions;
    for (const store::ConflictField& field : open) {
        if (!file.has(field.path)) return fail(ErrorCode::JsonMemberMissing, {{QStringLiteral("member"), field.path}});
        const QJsonValue value = file.plain().value(field.path);
        const Side side = value == field.mine ? Side::Mine : value == field.theirs ? Side::Theirs : Side::Edited;
        decisions.append({field.id, side, side == Side::Edited ? value : QJsonValue()});
    }
    return decisions;
}

Result<Outcome> resolve(Seat& seat, const QString& id, const QString& take) {
    MOTCUA_TRY(const Target target, targetOf(seat, id));
    QList<Decision> decisions;
    if (take == QLatin1String("mine") || take == QLatin1String("theirs")) {
        const Side side = take == QLatin1String("mine") ? Side::Mine : Side::Theirs;
        for (const store::ConflictField& field : target.open) decisions.append({field.id, side, {}});
    } else {
        MOTCUA_TRY(decisions, decisionsFrom(take, target.open));
    }
    if (decisions.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("id"), id}});
    MOTCUA_TRY(const stations::Settlement settlement,
               stations::ConflictDesk(seat.desk().desk()).resolve(seat.session(), decisions));
    Outcome outcome;
    outcome.json = {{QStringLiteral("number"), target.stop.displayNumber},
                    {QStringLiteral("openFields"), settlement.openFields},
                    {QStringLiteral("laneGoesOn"), settlement.laneGoesOn}};
    outcome.text =
        settlement.laneGoesOn
            ? text(QT_TRANSLATE_NOOP("ConflictCommands", "Decided. The dossier goes on with the next synchronisation."))
            : text(QT_TRANSLATE_NOOP("ConflictCommands", "Decided. Fields still open: %1.")).arg(settlement.openFields);
    return outcome;
}

Result<Outcome> again(Seat& seat, const QString& id) {
    MOTCUA_TRY(const Target target, targetOf(seat, id));
    MOTCUA_CHECK(stations::ConflictDesk(seat.desk().desk()).retry(seat.session(), target.stop.opId));
    return Outcome{{{QStringLiteral("number"), target.stop.displayNumber}}, target.stop.displayNumber, 0};
}

Result<Outcome> drop(Seat& seat, const QString& id, const QString& reason) {
    MOTCUA_TRY(const Target target, targetOf(seat, id));
    MOTCUA_CHECK(stations::ConflictDesk(seat.desk().desk()).drop(seat.session(), target.stop.opId, reason));
    return Outcome{{{QStringLiteral("number"), target.stop.displayNumber}}, target.stop.displayNumber, 0};
}

Result<Outcome> conflicts(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kTake, kReason}, {}));
    const QStringList& given = arguments.words();
    const QString verb = given.value(0);
    const bool isResolve = verb == QLatin1String("resolve") && given.size() == 2 && arguments.has(kTake);
    const bool isRetry = verb == QLatin1String("retry") && given.size() == 2;
    const bool isDrop = verb == QLatin1String("drop") && given.size() == 2 && arguments.has(kReason);
    if (!given.isEmpty() && !isResolve && !isRetry && !isDrop)
        return badUsage(QStringLiteral("resolve ID --take mine|theirs|FILE | retry ID | drop ID --reason TEXT"));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    if (isResolve) return resolve(seat, given[1], arguments.value(kTake));
    if (isRetry) return again(seat, given[1]);
    if (isDrop) return drop(seat, given[1], arguments.value(kReason));
    return list(seat);
}

}  // namespace

std::vector<Command> conflictCommands() {
    return {{QStringLiteral("conflicts"),
             QStringLiteral("conflicts | conflicts resolve ID --take mine|theirs|FILE | conflicts retry ID | conflicts drop ID "
                            "--reason TEXT"),
             conflicts}};
}

}  // namespace motcua::cli
