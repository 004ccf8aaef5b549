// The digitization repository and the owner's own store: what was digitized once is not asked for again.
//
// A component or result goes there with its nine metadata fields; papers of a person are looked up by kind; a found paper is
// fetched, its signature judged, and only then attached as "re-used". Source: NĐ 107/2021, TT 01/2023/TT-VPCP Điều 9–10
// (metadata, code), NĐ 45/2020 Điều 14, 16 (owner's store). Errors: StepNeedsPapers when there is nothing to give,
// GateNotAnswered {service}, SignatureInvalid, NotFound {what}, those of GateQueue, of Desk::step, of signing.
// Threads: blocks, not the UI thread.
#pragma once

#include "stations/GateQueue.h"
#include "stations/SigningBench.h"

namespace motcua::stations {

class RepositoryStation {
public:
    RepositoryStation(Desk& desk, SigningBench& bench) : m_desk(desk), m_bench(bench), m_queue(desk) {}

    Result<store::GateRow> storePaper(const Session& session, const QUuid& id, const QString& componentId);
    Result<store::GateRow> storeResult(const Session& session, const QUuid& id);
    // documentKind: GT-… of code list documentKinds; empty: all kinds.
    Result<store::GateRow> find(const Session& session, const QUuid& id, const QString& documentKind = {});
    // code: of a document that the last find() named.
    Result<store::GateRow> fetch(const Session& session, const QUuid& id, const QString& code);
    // Attaches what fetch() brought. trust: as for verifying any file at this desk.
    Result<Dossier> reuse(const Session& session, const QUuid& id, const QString& componentId, const QUuid& fetched,
                          const signing::SignOptions& trust);

    // The result into the owner's store; the owner's papers there.
    Result<store::GateRow> giveToOwner(const Session& session, const QUuid& id);
    Result<store::GateRow> findOwnerPapers(const Session& session, const QUuid& id, const QString& documentKind = {});

private:
    Result<QJsonObject> listed(const QUuid& id, const QString& code);
    Result<void> judge(const QByteArray& pdf, const signing::SignOptions& trust);

    Desk& m_desk;
    SigningBench& m_bench;
    GateQueue m_queue;
};

}  // namespace motcua::stations
