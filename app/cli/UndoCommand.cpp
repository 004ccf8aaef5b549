// undo: takes back the officer's last step on a dossier while it has not left the desk, as the window does in its hold time.
#include <QCoreApplication>

#include "app/cli/Commands.h"
#include "app/cli/Seat.h"
#include "ui/words/StateText.h"

namespace motcua::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(UndoCommand)
};

QString sentence(const Dossier& dossier, const QString& action) {
    const QString done = Words::tr("Taken back: %1, dossier %2.").arg(words::actionText(action), dossier.displayNumber());
    if (Action(action) != Action::Receive) return done;
    return done + QLatin1Char(' ') + Words::tr("The number is not given again: it may stand on paper.");
}

Result<Outcome> undo(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words().size() != 1) return badUsage(QStringLiteral("NUMBER"));
    MOTCUA_TRY(Seat seat, Seat::withOfficer(globals));
    MOTCUA_TRY(const Dossier before, seat.desk().desk().find(arguments.words().first()));
    MOTCUA_TRY(const stations::Undoable last, seat.desk().undo().last(seat.session(), before.id));
    MOTCUA_CHECK(seat.desk().undo().undo(seat.session(), last.opId));
    MOTCUA_TRY(const Dossier after, seat.desk().desk().load(before.id));
    Outcome outcome;
    outcome.json = {{QStringLiteral("id"), after.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("number"), after.displayNumber()},
                    {QStringLiteral("undone"), last.action},
                    {QStringLiteral("state"), after.state.code()}};
    outcome.text = sentence(after, last.action);
    return outcome;
}

}  // namespace

std::vector<Command> undoCommands() {
    return {{QStringLiteral("undo"), QStringLiteral("undo NUMBER"), undo}};
}

}  // namespace motcua::cli
