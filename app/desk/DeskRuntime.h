// A desk, put together: profile, encrypted store, store thread, stations, signing bench, and the line to the province.
//
// The window and the command line make the same DeskRuntime; it owns everything and closes it in order (sync first, store
// last). open() makes the profile's database on its first call. Errors: those of the store, of the profile file, of printing.
// Threads: make and destroy on the main thread; stations as their headers say.
#pragma once

#include <memory>

#include "app/desk/DeskProfile.h"
#include "app/desk/ProvinceLink.h"
#include "base/Executor.h"
#include "stations/IntakeStation.h"
#include "stations/LoginDesk.h"
#include "stations/PaperReader.h"
#include "stations/PrintStation.h"
#include "stations/ReturnStation.h"
#include "stations/RoutingStation.h"
#include "stations/ScanStation.h"
#include "stations/SignStation.h"

namespace motcua::app {

struct DeskOptions {
    QString folder;
    const Clock* clock = nullptr;                      // null: the system's
    std::function<void(const QUuid&)> committed = {};  // told on the store thread, after each COMMIT
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
    stations::ScanStation& scan() { return m_scan; }
    stations::SignStation& signatures() { return m_signatures; }
    stations::ReturnStation& returns() { return m_returns; }
    stations::PrintStation& print() { return *m_print; }
    const stations::PaperReader& reader() const { return m_reader; }
    ProvinceLink& province() { return *m_province; }
    // A connection of its own for lists; one a thread.
    Result<std::unique_ptr<store::ReadModels>> readModels();

    // How this officer signs at this desk; the seal's means for the clerk.
    stations::SigningMeans meansOf(const stations::Session& session) const;
    stations::SigningMeans sealMeans() const;

private:
    DeskRuntime(const DeskOptions& options, const DeskProfile& profile, std::unique_ptr<store::Store> store,
                std::unique_ptr<crypto::KeyVault> vault, std::unique_ptr<ProvinceLink::Ground> ground);
    Result<printing::SignatureRoom> signatureRoom(const Dossier& dossier);
    stations::SigningMeans meansWith(const QString& purpose) const;

    DeskProfile m_profile;
    std::unique_ptr<ProvinceLink::Ground> m_ground;  // clock, chance, files: below everything
    const Clock& m_clock;
    std::unique_ptr<crypto::KeyVault> m_vault;
    std::unique_ptr<store::Store> m_store;
    Executor m_storeThread;
    std::unique_ptr<ProvinceLink> m_province;
    stations::Desk m_desk;
    stations::Catalogue m_catalogue;
    stations::LoginDesk m_logins;
    stations::IntakeStation m_intake;
    stations::RoutingStation m_routing;
    stations::WorkerBench m_bench;
    stations::ScanStation m_scan;
    stations::SignStation m_signatures;
    stations::ReturnStation m_returns;
    stations::PaperReader m_reader;
    std::unique_ptr<stations::PrintStation> m_print;
};

}  // namespace motcua::app
