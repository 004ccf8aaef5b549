// due, cccd, number: what the law counts and what codes say, without a profile.
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "base/Clock.h"
#include "base/FileSystem.h"
#include "base/Json.h"
#include "domain/CitizenCard.h"
#include "domain/DossierNumber.h"
#include "domain/WorkCalendar.h"
#include "ui/words/DueText.h"

namespace motcua::cli {
namespace {

const QString kCalendar = QStringLiteral(":/catalogue/calendar-vn.json");
const QString kProcedures = QStringLiteral(":/catalogue/procedures.json");

Result<Procedure> procedureFromSeed(const QString& code) {
    MOTCUA_TRY(const QByteArray bytes, RealFileSystem().read(kProcedures));
    MOTCUA_TRY(const QJsonObject document, parseObject(bytes));
    for (const QJsonValue& value : document.value(QStringLiteral("procedures")).toArray()) {
        if (value.toObject().value(QStringLiteral("code")).toString() == code) return procedureFromJson(value.toObject());
    }
    return fail(ErrorCode::ProcedureUnknown, {{QStringLiteral("code"), code}});
}

Result<TimeLimit> limitFrom(const Arguments& arguments) {
    const int given = arguments.has(QStringLiteral("--procedure")) + arguments.has(QStringLiteral("--days")) +
                      arguments.has(QStringLiteral("--hours"));
    if (given != 1)
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("--procedure | --days | --hours")}});
    if (arguments.has(QStringLiteral("--procedure"))) {
        MOTCUA_TRY(const Procedure procedure, procedureFromSeed(arguments.value(QStringLiteral("--procedure"))));
        return procedure.timeLimit;
    }
    const bool days = arguments.has(QStringLiteral("--days"));
    bool ok = false;
    const int count = arguments.value(days ? QStringLiteral("--days") : QStringLiteral("--hours")).toInt(&ok);
    if (!ok) return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QStringLiteral("limit")}});
    return TimeLimit{count, days ? TimeUnit::WorkingDay : TimeUnit::Hour};
}

Result<QList<Pause>> pausesFrom(const QStringList& values) {
    QList<Pause> pauses;
    for (const QString& value : values) {
        const Pause pause{fromIso(value.section(QLatin1Char('/'), 0, 0)), fromIso(value.section(QLatin1Char('/'), 1, 1))};
        if (!pause.from.isValid() || !pause.to.isValid()) {
            return fail(ErrorCode::DueInputBad, {{QStringLiteral("field"), QStringLiteral("pause")}});
        }
        pauses.append(pause);
    }
    return pauses;
}

Result<Outcome> due(const Globals&, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments,
               Arguments::parse(words,
                                {QStringLiteral("--procedure"), QStringLiteral("--days"), QStringLiteral("--hours"),
                                 QStringLiteral("--received"), QStringLiteral("--calendar"), QStringLiteral("--pause")},
                                {}));
    MOTCUA_TRY(const TimeLimit limit, limitFrom(arguments));
    MOTCUA_TRY(const QList<Pause> pauses, pausesFrom(arguments.values(QStringLiteral("--pause"))));
    MOTCUA_TRY(const QByteArray bytes, RealFileSystem().read(arguments.value(QStringLiteral("--calendar"), kCalendar)));
    MOTCUA_TRY(const QJsonObject document, parseObject(bytes));
    MOTCUA_TRY(const WorkCalendar calendar, WorkCalendar::fromJson(document));
    MOTCUA_TRY(const DueDate due, calendar.due(limit, fromIso(arguments.value(QStringLiteral("--received"))), pauses));

    Outcome outcome;
    const QStringList explanation = words::reasons(due);
    outcome.json = {{QStringLiteral("due"), toIso(due.at)},
                    {QStringLiteral("explanation"), QJsonArray::fromStringList(explanation)}};
    outcome.text = words::dueText(due.at) + QLatin1Char('\n') + explanation.join(QLatin1Char('\n'));
    return outcome;
}

Result<Outcome> cccd(const Globals&, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words().size() != 1)
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("'PAYLOAD'")}});
    MOTCUA_TRY(const Applicant card, parseCitizenCard(arguments.words().first()));
    Dossier holder;
    holder.applicant = card;
    Outcome outcome;
    outcome.json = toJson(holder).value(QStringLiteral("applicant")).toObject();
    for (auto it = outcome.json.begin(); it != outcome.json.end(); ++it) {
        outcome.text += it.key() + QStringLiteral(": ") + it.value().toString() + QLatin1Char('\n');
    }
    outcome.text.chop(1);
    return outcome;
}

Result<Outcome> number(const Globals&, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words().size() != 1) return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), QStringLiteral("CODE")}});
    MOTCUA_TRY(const DossierNumber parsed, parseDossierNumber(arguments.words().first(), toLocal(SystemClock().now()).date()));
    Outcome outcome;
    outcome.json = {{QStringLiteral("number"), parsed.text},
                    {QStringLiteral("agency"), parsed.agency},
                    {QStringLiteral("date"), parsed.date.toString(Qt::ISODate)},
                    {QStringLiteral("serial"), parsed.serial},
                    {QStringLiteral("style"), parsed.style},
                    {QStringLiteral("flags"), QJsonArray::fromStringList(parsed.flags)}};
    outcome.text = QStringLiteral("%1 · %2 · %3 · %4 %5")
                       .arg(parsed.agency, parsed.date.toString(QStringLiteral("dd/MM/yyyy")), parsed.serial, parsed.style,
                            parsed.flags.join(QLatin1Char(' ')))
                       .trimmed();
    return outcome;
}

}  // namespace

std::vector<Command> lawCommands() {
    return {
        {QStringLiteral("due"),
         QStringLiteral("due --procedure CODE | --days N | --hours N  --received ISO [--calendar F] [--pause FROM/TO]…"), due},
        {QStringLiteral("cccd"), QStringLiteral("cccd 'PAYLOAD'"), cccd},
        {QStringLiteral("number"), QStringLiteral("number CODE"), number},
    };
}

}  // namespace motcua::cli
