// cccd, number: what codes say, without a profile.
#include <QJsonArray>

#include "app/cli/Commands.h"
#include "base/Clock.h"
#include "domain/CitizenCard.h"
#include "domain/DossierNumber.h"

namespace motcua::cli {
namespace {

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
        {QStringLiteral("cccd"), QStringLiteral("cccd 'PAYLOAD'"), cccd},
        {QStringLiteral("number"), QStringLiteral("number CODE"), number},
    };
}

}  // namespace motcua::cli
