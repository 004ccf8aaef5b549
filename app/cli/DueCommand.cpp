// due: a due date from the law's own words, without a profile.
//
// --days, --calendar-days, --hours, --same-day or --procedure [--case]: the limit; --online: the first answer to an online
// dossier; --transfer: when the dossier must be at the handling unit. --pause FROM/[TO], --supplement FROM/[TO]: the clock
// stands (without TO: still does). --extend N/DECIDED: n working days more. --rule NAME=VALUE: domain/DueRules.
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "base/Clock.h"
#include "base/FileSystem.h"
#include "base/Json.h"
#include "domain/DueReckoner.h"
#include "ui/words/DueText.h"

namespace motcua::cli {
namespace {

const QString kCalendar = QStringLiteral(":/catalogue/calendar-vn.json");
const QString kProcedures = QStringLiteral(":/catalogue/procedures.json");
const QString kProcedure = QStringLiteral("--procedure");
const QString kCase = QStringLiteral("--case");
const QString kReceived = QStringLiteral("--received");
const QString kCalendarFile = QStringLiteral("--calendar");
const QString kPause = QStringLiteral("--pause");
const QString kSupplement = QStringLiteral("--supplement");
const QString kExtend = QStringLiteral("--extend");
const QString kRule = QStringLiteral("--rule");
const QString kSameDay = QStringLiteral("--same-day");
const QString kOnline = QStringLiteral("--online");
const QString kTransfer = QStringLiteral("--transfer");

const QMap<QString, TimeUnit>& countedLimits() {
    static const QMap<QString, TimeUnit> units = {{QStringLiteral("--days"), TimeUnit::WorkingDay},
                                                  {QStringLiteral("--calendar-days"), TimeUnit::CalendarDay},
                                                  {QStringLiteral("--hours"), TimeUnit::Hour}};
    return units;
}

tl::unexpected<Error> badInput(const char* field) {
    return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

Result<Procedure> procedureFromSeed(const QString& code) {
    MOTCUA_TRY(const QByteArray bytes, RealFileSystem().read(kProcedures));
    MOTCUA_TRY(const QJsonObject document, parseObject(bytes));
    for (const QJsonValue& value : document.value(QStringLiteral("procedures")).toArray()) {
        if (value.toObject().value(QStringLiteral("code")).toString() == code) return procedureFromJson(value.toObject());
    }
    return fail(ErrorCode::ProcedureUnknown, {{QStringLiteral("code"), code}});
}

Result<TimeLimit> limitFrom(const Arguments& arguments) {
    if (arguments.has(kSameDay)) return TimeLimit{1, TimeUnit::SameDay};
    if (arguments.has(kProcedure)) {
        MOTCUA_TRY(const Procedure procedure, procedureFromSeed(arguments.value(kProcedure)));
        return procedure.limitFor(arguments.value(kCase));
    }
    for (auto it = countedLimits().cbegin(); it != countedLimits().cend(); ++it) {
        if (!arguments.has(it.key())) continue;
        bool isNumber = false;
        const int count = arguments.value(it.key()).toInt(&isNumber);
        if (!isNumber) return badInput("limit");
        return TimeLimit{count, it.value()};
    }
    return TimeLimit{};
}

Result<void> addPauses(const QStringList& values, bool forSupplement, QList<Pause>* pauses) {
    for (const QString& value : values) {
        const QString to = value.section(QLatin1Char('/'), 1);
        const Pause pause{fromIso(value.section(QLatin1Char('/'), 0, 0)), fromIso(to), forSupplement};
        if (!pause.from.isValid() || (!to.isEmpty() && !pause.to.isValid())) return badInput("pause");
        pauses->append(pause);
    }
    return {};
}

Result<QList<Extension>> extensionsFrom(const QStringList& values) {
    QList<Extension> extensions;
    for (const QString& value : values) {
        bool isNumber = false;
        const int days = value.section(QLatin1Char('/'), 0, 0).toInt(&isNumber);
        const QDateTime decided = fromIso(value.section(QLatin1Char('/'), 1));
        if (!isNumber || !decided.isValid()) return badInput("extension");
        extensions.append({{days, TimeUnit::WorkingDay}, decided, {}, {}});
    }
    return extensions;
}

Result<DueSettings> settingsFrom(const QStringList& values, DueSettings settings) {
    for (const QString& value : values) {
        const QString name = value.section(QLatin1Char('='), 0, 0);
        bool taken = false;
        for (const DueRule& rule : dueRules()) {
            if (rule.name == name) taken = rule.set(settings, value.section(QLatin1Char('='), 1));
        }
        if (!taken) return badUsage(QStringLiteral("--rule ") + value);
    }
    return settings;
}

Result<DueReckoner> reckonerFrom(const Arguments& arguments, QList<DueNote>* findings) {
    MOTCUA_TRY(const QByteArray bytes, RealFileSystem().read(arguments.value(kCalendarFile, kCalendar)));
    MOTCUA_TRY(const QJsonObject document, parseObject(bytes));
    MOTCUA_TRY(const WorkCalendar calendar, WorkCalendar::fromJson(document));
    MOTCUA_TRY(const DueSettings settings, settingsFrom(arguments.values(kRule), calendar.rules()));
    *findings = calendar.findings();
    return DueReckoner(calendar, settings);
}

Result<DueDate> dueFrom(const Arguments& arguments, const DueReckoner& reckoner) {
    const QDateTime received = fromIso(arguments.value(kReceived));
    if (arguments.has(kOnline)) return reckoner.onlineAnswer(received);
    if (arguments.has(kTransfer)) return reckoner.transferDue(received);
    DueCase dossier{{}, received};
    MOTCUA_TRY(dossier.limit, limitFrom(arguments));
    MOTCUA_CHECK(addPauses(arguments.values(kPause), false, &dossier.pauses));
    MOTCUA_CHECK(addPauses(arguments.values(kSupplement), true, &dossier.pauses));
    MOTCUA_TRY(dossier.extensions, extensionsFrom(arguments.values(kExtend)));
    return reckoner.due(dossier);
}

Result<Outcome> due(const Globals&, const QStringList& words) {
    const QStringList ways = QStringList{kProcedure, kSameDay, kOnline, kTransfer} + countedLimits().keys();
    MOTCUA_TRY(const Arguments arguments,
               Arguments::parse(words,
                                QStringList{kProcedure, kCase, kReceived, kCalendarFile, kPause, kSupplement, kExtend, kRule} +
                                    countedLimits().keys(),
                                {kSameDay, kOnline, kTransfer}));
    int given = 0;
    for (const QString& way : ways) given += arguments.has(way) ? 1 : 0;
    if (given != 1 || !arguments.words().isEmpty()) return badUsage(ways.join(QLatin1String(" | ")));
    QList<DueNote> findings;
    MOTCUA_TRY(const DueReckoner reckoner, reckonerFrom(arguments, &findings));
    MOTCUA_TRY(const DueDate due, dueFrom(arguments, reckoner));

    Outcome outcome;
    const QStringList reasons = words::reasons(due) + words::reasons(findings);
    for (const DueNote& note : due.notes) {
        if (note.code == QLatin1String("year-missing")) findings.append(note);
    }
    outcome.json = {{QStringLiteral("due"), toIso(due.at)},
                    {QStringLiteral("explanation"), QJsonArray::fromStringList(reasons)},
                    {QStringLiteral("findings"), QJsonArray::fromStringList(words::reasons(findings))}};
    if (due.pausedSince.isValid()) outcome.json.insert(QStringLiteral("pausedSince"), toIso(due.pausedSince));
    outcome.text = words::dueText(due.at) + QLatin1Char('\n') + reasons.join(QLatin1Char('\n'));
    return outcome;
}

}  // namespace

std::vector<Command> dueCommands() {
    return {
        {QStringLiteral("due"),
         QStringLiteral("due --procedure CODE [--case ID] | --days N | --calendar-days N | --hours N | --same-day | --online | "
                        "--transfer  --received ISO [--calendar F] [--pause FROM/[TO]]… [--supplement FROM/[TO]]… "
                        "[--extend N/DECIDED]… [--rule NAME=VALUE]…"),
         due}};
}

}  // namespace motcua::cli
