// POST /sync/v1/ops: a batch of operations of desks; each is settled by itself, exactly once.
//
// Order: inside a lane (one desk, one dossier) by laneSeq; a refused operation stops its lane for the rest of the batch
// ("skipped"), a gap asks for patience ("retry"). A known opId gives the first answer again ("duplicate"; a refused one
// stays "rejected"); a known opId with other content is refused. A conflict is not kept: the desk settles it by a new
// operation. Shapes: resources/api/sync-v1.yaml. Threads: one.
#pragma once

#include "sandbox/model/Http.h"
#include "sandbox/model/OpJudge.h"

namespace motcua::sandbox {

inline constexpr int kMaxOpsPerBatch = 500;
inline constexpr qsizetype kMaxBatchBytes = 2 * 1024 * 1024;

class OpsEndpoint {
public:
    explicit OpsEndpoint(State& state) : m_state(state) {}
    HttpAnswer push(const HttpQuestion& question, const Caller& caller, const QDateTime& now);

private:
    struct Batch {
        const Caller& caller;
        OpJudge judge;
        QHash<QString, QString> stopped = {};  // lane → the opId that stopped it in this batch
    };
    QJsonObject settle(const QJsonObject& op, Batch& batch);
    QJsonObject repeated(const QJsonObject& op, const QByteArray& fingerprint) const;
    QJsonObject judgeInLane(const QJsonObject& op, OpJudge& judge, Lane& lane);

    State& m_state;
};

}  // namespace motcua::sandbox
