#include "stations/RoutingStation.h"

#include <algorithm>

#include "base/Text.h"

namespace motcua::stations {
namespace {

Result<void> noChange(Dossier&) {
    return {};
}

}  // namespace

Result<Dossier> RoutingStation::transfer(const Session& session, const QUuid& id, const QString& note) {
    return m_desk.step(session, id, Action::Transfer, noChange, note);
}

Result<Dossier> RoutingStation::assign(const Session& session, const QUuid& id, const QString& officerId, const QString& note) {
    MOTCUA_TRY(const QList<Officer> handlers, m_catalogue.officersWith(Role::Handler));
    const auto handler = std::find_if(handlers.begin(), handlers.end(),
                                      [&officerId](const Officer& officer) { return officer.id == officerId; });
    if (handler == handlers.end()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), QStringLiteral("officer")}});
    StepInput input(note);
    input.officerId = handler->id;
    input.officerName = handler->fullName;
    return m_desk.step(session, id, Action::Assign, noChange, input);
}

Result<Dossier> RoutingStation::draftResult(const Session& session, const QUuid& id, const QString& title, const QString& body,
                                            const QByteArray& pdf, const Action& action) {
    MOTCUA_TRY(const Dossier current, m_desk.load(id));
    MOTCUA_CHECK(m_desk.mayTake(session, current, action));
    MOTCUA_TRY(const Procedure procedure, m_catalogue.procedure(current.procedureCode));
    if (normalized(title).isEmpty() || pdf.isEmpty()) return fail(ErrorCode::StepNeedsResult);
    MOTCUA_TRY(const FileRef draft, m_desk.keep(pdf, QStringLiteral("application/pdf"), 1));
    return m_desk.step(session, id, action, [&](Dossier& dossier) -> Result<void> {
        dossier.result = {};
        dossier.result.title = normalized(title);
        dossier.result.code = procedure.resultCode;
        dossier.result.body = body;
        dossier.result.draft = draft;
        return {};
    });
}

Result<Dossier> RoutingStation::approve(const Session& session, const QUuid& id, const QString& note) {
    return m_desk.step(session, id, Action::Approve, noChange, note);
}

Result<Dossier> RoutingStation::sendBack(const Session& session, const QUuid& id, const QString& reason) {
    return m_desk.step(session, id, Action::SendBack, noChange, normalized(reason));
}

Result<Dossier> RoutingStation::transferBack(const Session& session, const QUuid& id) {
    return m_desk.step(session, id, Action::TransferBack, noChange);
}

}  // namespace motcua::stations
