// payments: the online payments of days, the desk's against the payment platform's own list (đối soát). A day whose list is not
// here is not checked, and exits with 1 like a payment that does not agree.
#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "base/Text.h"
#include "ui/words/CheckText.h"
#include "ui/words/DueText.h"
#include "ui/words/PaymentText.h"

namespace motcua::cli {
namespace {

using stations::DayOfPayments;
using stations::PaymentLine;

const QString kFrom = QStringLiteral("--from");
const QString kTo = QStringLiteral("--to");
const QString kRecord = QStringLiteral("record");
const QString kAsk = QStringLiteral("--ask");
constexpr int kMostDays = 92;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaymentCommands)
};

struct Period {
    QDate from, to;
};

Result<Period> periodOf(const Arguments& arguments, QDate today) {
    Period period;
    period.from = QDate::fromString(arguments.value(kFrom), Qt::ISODate);
    if (!period.from.isValid() || period.from > today) return badUsage(kFrom);
    period.to = arguments.has(kTo) ? QDate::fromString(arguments.value(kTo), Qt::ISODate) : period.from;
    const bool isPeriod = period.to >= period.from && period.to <= today && period.from.daysTo(period.to) < kMostDays;
    if (!isPeriod) return badUsage(kTo);
    return period;
}

QJsonObject lineJson(const PaymentLine& line) {
    return {{QStringLiteral("verdict"), stations::paymentLineCode(line.kind)},
            {QStringLiteral("invoice"), line.invoice},
            {QStringLiteral("number"), line.dossierNumber},
            {QStringLiteral("expected"), line.expected},
            {QStringLiteral("paid"), line.paid}};
}

QString verdictOf(const DayOfPayments& day) {
    return day.asked ? stations::verdictCode(stations::verdictOf(*day.asked))
                     : stations::verdictCode(stations::CheckVerdict::NotChecked);
}

QJsonObject dayJson(const DayOfPayments& day) {
    QJsonArray lines;
    for (const PaymentLine& line : day.lines) lines.append(lineJson(line));
    QJsonObject json{{QStringLiteral("day"), day.day.toString(Qt::ISODate)},
                     {QStringLiteral("checked"), day.isChecked()},
                     {QStringLiteral("verdict"), verdictOf(day)},
                     {QStringLiteral("payments"), lines}};
    if (!day.asked) return json;
    json.insert(QStringLiteral("askedBy"), day.asked->actor.name);
    json.insert(QStringLiteral("askedAt"), toIso(day.asked->askedAt));
    if (!day.asked->lastCode.isEmpty()) json.insert(QStringLiteral("code"), day.asked->lastCode);
    return json;
}

QStringList dayText(const DayOfPayments& day) {
    const QString date = day.day.toString(QStringLiteral("dd/MM/yyyy"));
    if (!day.isChecked()) return {QStringLiteral("%1: %2").arg(date, words::checkVerdictText(verdictOf(day)))};
    QStringList lines{Words::tr("%1: %n payment(s), the platform's list of %2", nullptr, int(day.lines.size()))
                          .arg(date, words::momentText(day.asked->closedAt))};
    for (const PaymentLine& line : day.lines) {
        lines.append(QStringLiteral("  %1 · %2 · %3 / %4 · %5")
                         .arg(line.invoice, line.dossierNumber, vnd(line.paid), vnd(line.expected),
                              words::paymentLineText(stations::paymentLineCode(line.kind))));
    }
    return lines;
}

bool isInOrder(const DayOfPayments& day) {
    return day.isChecked() && std::all_of(day.lines.begin(), day.lines.end(),
                                          [](const PaymentLine& line) { return line.kind == PaymentLine::Kind::Matched; });
}

// Settles the fees by what the platform answered to `check NUMBER payment.check`.
Result<Outcome> record(const Globals& globals, const QString& number) {
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const Dossier before, seat.desk().desk().find(number));
    MOTCUA_TRY(const Dossier after, seat.desk().payments().record(seat.session(), before.id));
    Outcome outcome;
    outcome.json = {{QStringLiteral("id"), after.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("number"), after.displayNumber()},
                    {QStringLiteral("paid"), after.feeTotal()}};
    outcome.text = QStringLiteral("%1 · %2").arg(after.displayNumber(), vnd(after.feeTotal()));
    return outcome;
}

Result<Outcome> payments(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kFrom, kTo}, {kAsk}));
    const QStringList& given = arguments.words();
    if (given.size() == 2 && given.first() == kRecord) return record(globals, given.last());
    if (!given.isEmpty()) return badUsage(given.first());
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const Period period, periodOf(arguments, toLocal(seat.desk().clock().now()).date()));
    stations::PaymentStation& station = seat.desk().payments();
    Outcome outcome;
    QJsonArray days;
    QStringList lines;
    for (QDate date = period.from; date <= period.to; date = date.addDays(1)) {
        if (arguments.has(kAsk)) {
            MOTCUA_CHECK(station.reconcile(seat.session(), date));
        }
        MOTCUA_TRY(const DayOfPayments day, station.dayOf(seat.session(), date));
        days.append(dayJson(day));
        lines.append(dayText(day));
        if (!isInOrder(day)) outcome.exitCode = 1;
    }
    outcome.json = {{QStringLiteral("days"), days}};
    outcome.text = lines.join(QLatin1Char('\n'));
    return outcome;
}

}  // namespace

std::vector<Command> paymentCommands() {
    return {{QStringLiteral("payments"), QStringLiteral("payments (--from DAY [--to DAY] [--ask] | record NUMBER)"), payments}};
}

}  // namespace motcua::cli
