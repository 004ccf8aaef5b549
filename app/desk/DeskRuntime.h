// A desk, put together: profile, encrypted store, store thread, stations, signing bench, and the line to the province.
//
// The window and the command line make the same DeskRuntime; it owns everything and closes it in order (sync first, store
// last). open() makes a test profile's database on its first call, and mends a damaged one (store/ProfileOpening). Errors:
// those of the store, of the profile file, of printing. Threads: make and destroy on the main thread; stations as their headers
// say.
#pragma once

#include <memory>

#include "app/desk/DeskProfile.h"
#include "app/desk/ProvinceLink.h"
#include "app/desk/Upkeep.h"
#include "base/Executor.h"
#include "stations/BranchStation.h"
#include "stations/CheckStation.h"
#include "stations/ConflictDesk.h"
#include "stations/FollowUps.h"
#include "stations/IntakeStation.h"
#include "stations/LoginDesk.h"
#include "stations/PaperReader.h"
#include "stations/PaymentStation.h"
#include "stations/PostStation.h"
#include "stations/PrintStation.h"
#include "stations/ReplyStation.h"
#include "stations/ReturnStation.h"
#include "stations/RoutingStation.h"
#include "stations/ScanStation.h"
#include "stations/SignStation.h"
#include "stations/UndoDesk.h"
#include "store/ProfileOpening.h"

namespace motcua::app {

struct DeskOptions {
    QString folder;
    const Clock* clock = nullptr;                      // null: the system's
    std::function<void(const QUuid&)> committed = {};  // told on the store thread, after each COMMIT
    qint64 holdMs = 0;                                 // time for "undo" before a step may leave the desk
    SecretBytes recoveryPassphrase = {};               // the office's, when the keychain has lost the key
};

class DeskRuntime {
public:
    static Result<std::unique_ptr<DeskRuntime>> open(const DeskOptions& options, const DeskProfile& profile);
    ~DeskRuntime();
    DeskRuntime(const DeskRuntime&) = delete;
    DeskRuntime& operator=(const DeskRuntime&) = delete;

    const DeskProfile& profile() const { return m_profile; }
    const Clock& clock() const { return m_clock; }
    stations::Desk& desk() { return m_desk; }
    stations::Catalogue& catalogue() { return m_catalogue; }
    stations::LoginDesk& logins() { return m_logins; }
    stations::IntakeStation& intake() { return m_intake; }
    stations::RoutingStation& routing() { return m_routing; }
    stations::BranchStation& branches() { return m_branches; }
    stations::ScanStation& scan() { return m_scan; }
    stations::SignStation& signatures() { return m_signatures; }
    stations::ReturnStation& returns() { return m_returns; }
    stations::CheckStation& checks() { return m_checks; }
    stations::PaymentStation& payments() { return m_payments; }
    stations::NoticeStation& notices() { return m_notices; }
    stations::PostStation& post() { return m_post; }
    stations::RepositoryStation& repository() { return m_repository; }
    stations::ReplyStation& replies() { return m_replies; }
    stations::ConflictDesk& conflicts() { return m_conflicts; }
    stations::UndoDesk& undo() { return m_undo; }
    stations::PrintStation& print() { return *m_print; }
    const stations::PaperReader& reader() const { return m_reader; }
    ProvinceLink& province() { return *m_province; }
    Upkeep& upkeep() { return *m_upkeep; }
    // What opening met and mended; the store itself stays with this desk.
    const store::OpenedProfile& opening() const { return m_opening; }
    // Where the backups lie: in the profile, and on the second drive that the profile names.
    static QStringList backupRoots(const QString& folder, const DeskProfile& profile);
    // A connection of its own for lists; one a thread.
    Result<std::unique_ptr<store::ReadModels>> readModels();

    // How this officer signs at this desk; the seal's means for the clerk.
    stations::SigningMeans meansOf(const stations::Session& session) const;
    stations::SigningMeans sealMeans() const;

private:
    DeskRuntime(const DeskOptions& options, const DeskProfile& profile, store::OpenedProfile opening,
                std::unique_ptr<crypto::KeyVault> vault, std::unique_ptr<ProvinceLink::Ground> ground);
    Result<printing::SignatureRoom> signatureRoom(const Dossier& dossier);
    stations::SigningMeans meansWith(const QString& purpose) const;

    DeskProfile m_profile;
    std::unique_ptr<ProvinceLink::Ground> m_ground;  // clock, chance, files: below everything
    const Clock& m_clock;
    std::unique_ptr<crypto::KeyVault> m_vault;
    store::OpenedProfile m_opening;
    store::Store* m_store;
    Executor m_storeThread;
    std::unique_ptr<ProvinceLink> m_province;
    std::unique_ptr<Upkeep> m_upkeep;
    stations::Desk m_desk;
    stations::Catalogue m_catalogue;
    stations::LoginDesk m_logins;
    stations::IntakeStation m_intake;
    stations::RoutingStation m_routing;
    stations::BranchStation m_branches;
    stations::WorkerBench m_bench;
    stations::ScanStation m_scan;
    stations::SignStation m_signatures;
    stations::ReturnStation m_returns;
    stations::CheckStation m_checks;
    stations::PaymentStation m_payments;
    stations::NoticeStation m_notices;
    stations::PostStation m_post;
    stations::RepositoryStation m_repository;
    stations::ReplyStation m_replies;
    stations::FollowUps m_followUps;
    stations::ConflictDesk m_conflicts{m_desk};
    stations::UndoDesk m_undo{m_desk};
    stations::PaperReader m_reader;
    std::unique_ptr<stations::PrintStation> m_print;
};

}  // namespace motcua::app
