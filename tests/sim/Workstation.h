// One desk of the simulated office: the product's store, stations and engine on a simulated disk, clock and line.
//
// The running programs are one object that a crash throws away; the disk, the keychain and the clock stay. Store and engine
// share one connection, because the simulated disk offers no shared memory. Threads: the store thread that was given; no other.
#pragma once

#include <QTemporaryDir>
#include "base/Executor.h"
#include "sim/MemoryVault.h"
#include "sim/Mutation.h"
#include "sim/SimBench.h"
#include "sim/SimDisk.h"
#include "sim/SimFileSystem.h"
#include "sim/SimTokens.h"
#include "sim/TwoDrives.h"

#include "stations/BranchStation.h"
#include "stations/CheckStation.h"
#include "stations/ConflictDesk.h"
#include "stations/IntakeStation.h"
#include "stations/PostStation.h"
#include "stations/ReturnStation.h"
#include "stations/RoutingStation.h"
#include "stations/ScanStation.h"
#include "stations/SignStation.h"
#include "stations/UndoDesk.h"
#include "store/ProfileOpening.h"
#include "sync/SyncEngine.h"
#include "sync/SyncV1Api.h"

namespace motcua::sim {

// A profile that has pulled the catalogue already, as files: every desk of every run starts from one.
struct DeskImage {
    QMap<QString, QByteArray> files;  // names within the folder
    MemoryVault vault;
};

enum class Wire { SyncV1, Classic };

struct DeskSetup {
    int index = 0;
    QString diskId;  // unique in the program
    quint64 seed = 0;
    QString mutant = {};
    sync::SyncConfig sync = {};
    Wire wire = Wire::SyncV1;
};

class Workstation {
public:
    Workstation(const DeskSetup& setup, const DeskImage& image, Executor& thread, SimLine::Parts line, const WorldTime& time);
    ~Workstation();

    // Opens the profile, after a crash too; a damaged database is mended from the second drive and the journal.
    Result<void> start();
    // Set by a start that had to mend.
    std::optional<store::Repair> takeRepair() { return std::exchange(m_repair, std::nullopt); }
    void stop();
    bool isRunning() const { return m_programs != nullptr; }
    bool hasDied() const { return disk.isDead(); }
    sync::StepReport step();
    // What the app does once a day: files that nothing names go.
    Result<int> sweep();
    // And: a tested backup on the second drive, and the journal trimmed to what it still needs.
    Result<void> backUp();
    bool hasBackup();
    // Every acknowledged step lies in the database and in the journal or a backup.
    bool hasTwoCopies() const { return !m_files.hasMissedRecord(); }

    store::Store& store();
    stations::IntakeStation& intake();
    stations::ScanStation& scan();
    stations::RoutingStation& routing();
    stations::BranchStation& branches();
    stations::SignStation& signatures();
    stations::ReturnStation& returns();
    stations::ConflictDesk& conflicts();
    stations::UndoDesk& undo();
    stations::CheckStation& checks();
    stations::PostStation& post();
    stations::Desk& ground();
    stations::Catalogue& catalogue();
    sync::SyncEngine& engine();
    const stations::Session& session(Role role) const;
    // Of somebody who may do this.
    const stations::Session& sessionFor(const Action& action, const QUuid& dossier) const;

    int index() const { return m_setup.index; }
    QString name() const { return QStringLiteral("desk-%1").arg(m_setup.index + 1); }
    Mutation& mutation() { return *m_mutation; }
    void copyVaultTo(MemoryVault& vault) const { vault.copyFrom(m_vault); }
    // Somebody has committed since it was asked last: the engine should be woken.
    bool takeNudge() { return std::exchange(m_nudged, false); }

    SimDisk disk;
    DeskClock clock;
    SimLine line;
    SimTokens tokens;

private:
    struct Programs;
    Result<void> nameDesk(store::Store& opened) const;
    Result<void> learnOfficers();

    DeskSetup m_setup;
    Executor& m_thread;
    SeededRng m_rng;
    SimFileSystem m_files;
    MemoryVault m_vault;
    QTemporaryDir m_secondDrive;
    RealFileSystem m_secondFiles;
    TwoDrives m_drives;
    std::optional<store::Repair> m_repair;
    std::unique_ptr<Mutation> m_mutation;
    std::unique_ptr<Programs> m_programs;
    QMap<Role, stations::Session> m_sessions;
    bool m_nudged = false;
    QTemporaryDir m_signingFolder;  // work files of the token; they lie outside the simulated disk
};

}  // namespace motcua::sim
