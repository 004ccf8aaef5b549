// The inner ways: transfer, assign, appraise and draft, approve or send back, transfer the result back. Steps 2.3 to 5, 7.
//
// Errors: StepNeedsPapers {count} (the digitizing officer's signature is missing on a received paper), StepNeedsReason,
// StepNeedsResult, and those of Desk::step. Threads: blocks, not the UI thread.
#pragma once

#include "stations/Catalogue.h"

namespace motcua::stations {

class RoutingStation {
public:
    RoutingStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue) {}

    Result<Dossier> transfer(const Session& session, const QUuid& id, const QString& note = {});
    Result<Dossier> assign(const Session& session, const QUuid& id, const QString& officerId, const QString& note = {});
    // action: a reply (văn bản trả lời) is drafted by an action of its own. pdf: the draft as laid out from `title` and `body`
    // (printing room); kept and named by the dossier.
    Result<Dossier> draftResult(const Session& session, const QUuid& id, const QString& title, const QString& body,
                                const QByteArray& pdf, const Action& action = Action::DraftResult);
    Result<Dossier> approve(const Session& session, const QUuid& id, const QString& note = {});
    Result<Dossier> sendBack(const Session& session, const QUuid& id, const QString& reason);
    Result<Dossier> transferBack(const Session& session, const QUuid& id);

private:
    Desk& m_desk;
    Catalogue& m_catalogue;
};

}  // namespace motcua::stations
