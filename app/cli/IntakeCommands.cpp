// receive: a dossier from a file through the counter's own station. The other steps of the walk: ActCommands.cpp.
#include "app/cli/Commands.h"
#include "app/cli/IntakeFile.h"
#include "app/cli/Seat.h"
#include "ui/words/DueText.h"

namespace motcua::cli {
namespace {

const QString kFile = QStringLiteral("--file");

Result<Outcome> receive(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kFile}, {}));
    if (!arguments.words().isEmpty()) return badUsage(arguments.words().first());
    if (!arguments.has(kFile)) return badUsage(kFile);
    MOTCUA_TRY(const StrictJson file, StrictJson::read(arguments.value(kFile)));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const stations::IntakeDraft draft, draftOf(file, seat.desk().intake(), seat.desk().catalogue()));
    MOTCUA_TRY(const Dossier dossier, seat.desk().intake().receive(seat.session(), draft));

    Outcome outcome;
    outcome.json = {{QStringLiteral("id"), dossier.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("number"), dossier.number},
                    {QStringLiteral("state"), stateCode(dossier.state)},
                    {QStringLiteral("unit"), dossier.unit},
                    {QStringLiteral("receivedAt"), toIso(dossier.receivedAt)},
                    {QStringLiteral("dueAt"), toIso(dossier.due.at)}};
    if (dossier.number.isEmpty()) outcome.json.insert(QStringLiteral("provisional"), dossier.provisional);
    outcome.text = dossier.displayNumber() + QStringLiteral(" · ") + words::dueText(dossier.due.at);
    return outcome;
}

}  // namespace

std::vector<Command> intakeCommands() {
    return {{QStringLiteral("receive"), QStringLiteral("receive --file DOSSIER.json [--login-fd N]"), receive}};
}

}  // namespace motcua::cli
