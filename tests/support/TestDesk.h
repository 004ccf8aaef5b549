// A whole desk in a temporary folder for tests: real store, real stations, catalogue from resources/seed, invented officers.
//
// Password of everybody: kPassword; second factor: code(username) at the test clock. Clock: Monday 23/11/2026 08:15 +07:00.
// Threads: make and use it on the test's thread. Errors: a desk that cannot be made throws (tests only).
#pragma once

#include <QTemporaryDir>

#include "base/Executor.h"
#include "base/FileSystem.h"
#include "crypto/KeyVault.h"
#include "stations/BranchStation.h"
#include "stations/IntakeStation.h"
#include "stations/LoginDesk.h"
#include "stations/ReturnStation.h"
#include "stations/RoutingStation.h"
#include "store/Store.h"

namespace motcua::test {

inline const QString kPassword = QStringLiteral("Mat-khau-thu-1");
inline const QString kReception = QStringLiteral("tiepnhan");
inline const QString kHead = QStringLiteral("truongphong");
inline const QString kHandler = QStringLiteral("chuyenvien");
inline const QString kLeader = QStringLiteral("chutich");
inline const QString kClerk = QStringLiteral("vanthu");
inline const QString kBirth = QStringLiteral("1.001193");

class TestDesk {
public:
    explicit TestDesk(stations::OnlineLogin online = {});
    ~TestDesk();

    QTemporaryDir folder;
    ManualClock clock;
    SeededRng rng{42};
    RealFileSystem files;
    std::unique_ptr<crypto::KeyVault> vault;
    std::unique_ptr<store::Store> store;
    Executor storeThread;
    stations::Desk desk;
    stations::Catalogue catalogue;
    stations::LoginDesk logins;
    stations::IntakeStation intake;
    stations::RoutingStation routing;
    stations::BranchStation branches;
    stations::ReturnStation returns;
    int commits = 0;
    stations::BrowserLogin browser;  // the officer in front of the province's page
    std::function<void(const QUuid&)> onCommit;  // called on the store thread
    std::optional<qint64> clockOffsetMs;         // of the province's clock

    stations::Session session(const QString& username);
    QString code(const QString& username) const;  // the second factor now
    // A complete draft of a birth registration.
    stations::IntakeDraft birthDraft();
    void addLease(int lo, int hi);

private:
    std::unique_ptr<store::Store> openStore();
    void loadCatalogue();
};

}  // namespace motcua::test
