// Signing room (ký số) and seal (đóng dấu): the leader's PAdES signature, then the agency's. Steps 6 and 8.
//
// Source: NĐ 30/2020/NĐ-CP Điều 32–33 (the clerk seals only after the competent person has signed; seal over the left third).
// Rules: the agency's seal is refused unless the leader's signature on exactly this file is valid. Without network the
// timestamp is owed (`waiting-timestamp`) and completed later without a second signature. A desk that is killed in mid-batch
// signs nothing twice: the next batch finds what the token had made (SigningFolder) and commits it. Errors:
// StepNeedsLeaderSignature, DossierChanged, those of the signing room. Threads: blocks, not the UI thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/Progress.h"
#include "printing/FormData.h"
#include "stations/Catalogue.h"
#include "stations/SigningBench.h"
#include "stations/SigningFolder.h"

namespace motcua::stations {

struct SignOutcome {
    QUuid dossier;
    signing::SignStatus status = signing::SignStatus::NotStarted;
    std::optional<Error> error;
};

// Where the leader's mark belongs on a dossier's drafted result; an error lets the mark's own template decide.
using RoomOf = std::function<Result<printing::SignatureRoom>(const Dossier&)>;

class SignStation {
public:
    // folder: for files on their way (SigningFolder), of this profile only.
    SignStation(Desk& desk, Catalogue& catalogue, SigningBench& bench, const QString& folder, RoomOf roomOf = {})
        : m_desk(desk), m_catalogue(catalogue), m_bench(bench), m_folder(folder), m_roomOf(std::move(roomOf)) {}

    // One PIN for the batch. An outcome a dossier, in the order given; what fails leaves its dossier unchanged.
    std::vector<SignOutcome> sign(const Session& session, const QList<QUuid>& ids, const SigningMeans& means,
                                  const SecretBytes& pin, const ProgressFn& progress = {}, const CancelToken& cancel = {});
    std::vector<SignOutcome> seal(const Session& session, const QList<QUuid>& ids, const SigningMeans& means,
                                  const SecretBytes& pin, const ProgressFn& progress = {}, const CancelToken& cancel = {});
    // Adds the timestamps that an outage left owing, on papers and results. The number of files completed.
    Result<int> completeTimestamps(const Session& session, const signing::SignOptions& options);

private:
    struct Work;
    std::vector<SignOutcome> run(const Action& action, const Session& session, const QList<QUuid>& ids,
                                 const SigningMeans& means, const SecretBytes& pin, const ProgressFn& progress,
                                 const CancelToken& cancel);
    SignOutcome settle(const Action& action, const Session& session, const Work& work, const signing::SignRow& row,
                       const std::optional<Error>& stopped);
    void sweepLeftovers();
    Result<Work> prepare(const Action& action, const Session& session, const QUuid& id, const SigningMeans& means);
    Result<signing::Mark> markFor(const Action& action, const Actor& actor, const Dossier& dossier);
    void place(signing::Mark& mark, const Dossier& dossier) const;
    Result<void> requireLeaderSignature(const QString& path, const SigningMeans& means);
    Result<void> commit(const Action& action, const Session& session, const Work& work, const signing::SignRow& row);
    Result<int> completeDossier(const Session& session, const Dossier& dossier, const signing::SignOptions& options);

    Desk& m_desk;
    Catalogue& m_catalogue;
    SigningBench& m_bench;
    SigningFolder m_folder;
    RoomOf m_roomOf;
};

}  // namespace motcua::stations
