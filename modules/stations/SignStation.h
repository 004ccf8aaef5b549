// Signing room (ký số) and seal (đóng dấu): the leader's PAdES signature, then the agency's. Steps 6 and 8.
//
// Source: NĐ 30/2020/NĐ-CP Điều 32–33 (the clerk seals only after the competent person has signed; seal over the left third).
// Rules: the agency's seal is refused unless the leader's signature on exactly this file is valid. Without network the
// timestamp is owed (`waiting-timestamp`) and completed later without a second signature. Errors: StepNeedsLeaderSignature,
// DossierChanged, those of the signing room. Threads: blocks, not the UI thread.
#pragma once

#include "base/Progress.h"
#include "stations/ScanStation.h"

namespace motcua::stations {

struct SignOutcome {
    QUuid dossier;
    QString status;  // done, waiting-timestamp, failed, not-started
    std::optional<Error> error;
};

class SignStation {
public:
    explicit SignStation(Desk& desk) : m_desk(desk) {}

    // One PIN for all; each dossier is committed as soon as its file is signed.
    QList<SignOutcome> sign(const Session& session, const QList<QUuid>& ids, const SigningMeans& means, const SecretBytes& pin,
                            const ProgressFn& progress = {}, const CancelToken& cancel = {});
    QList<SignOutcome> seal(const Session& session, const QList<QUuid>& ids, const SigningMeans& means, const SecretBytes& pin,
                            const ProgressFn& progress = {}, const CancelToken& cancel = {});
    // Adds the owed timestamps of all waiting results and papers. The number completed.
    Result<int> completeTimestamps(const Session& session, const signing::SignOptions& options);

private:
    enum class Kind { Leader, Seal };
    QList<SignOutcome> run(Kind kind, const Session& session, const QList<QUuid>& ids, const SigningMeans& means,
                           const SecretBytes& pin, const ProgressFn& progress, const CancelToken& cancel);

    Desk& m_desk;
};

}  // namespace motcua::stations
