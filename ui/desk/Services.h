// What the window works with: the stations, the read models, and what only the composition root can do (paper, network).
//
// The app fills it in and outlives the window. Every std::function here blocks and is called off the UI thread (Async.h),
// except syncView and demoAccounts, which answer at once. Threads: the struct itself is used on the main thread.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <optional>

#include "base/Executor.h"
#include "base/Progress.h"
#include "base/SecretBytes.h"
#include "stations/BranchStation.h"
#include "stations/Catalogue.h"
#include "stations/ConflictDesk.h"
#include "stations/IntakeStation.h"
#include "stations/LoginDesk.h"
#include "stations/RepositoryStation.h"
#include "stations/ReturnStation.h"
#include "stations/RoutingStation.h"
#include "store/ReadModels.h"

namespace motcua::ui {

// The state of the wire as the bottom pill says it.
struct SyncView {
    enum class State { Never, Quiet, Working, Offline, Attention };
    State state = State::Never;
    QDateTime lastSuccess;
    int waiting = 0;
    int stopped = 0;  // conflicts and rejections: a person must look
    int files = 0;    // on their way, after the operations
    QDateTime nextTry = {};
    std::optional<Error> problem = {};  // what ended the last try
    bool filesPaused = false;           // by the administrator's setting
};

// An account of the sandbox with its present one-time code; only in test profiles.
struct DemoAccount {
    QString username, fullName;
    QStringList roles;
    QString password, otp;
    int otpSecondsLeft = 0;
};

// Where pages come from: a device, or a folder that is watched.
struct PageSource {
    QString id;
    QString name;
    bool isDevice = true;
};

// Pages made into one searchable PDF, with what was read from them; nothing of a dossier is touched yet.
struct ReadPaper {
    QString pdfPath;
    QStringList originals;  // the untouched pages
    QJsonObject fields;     // field → {value, confidence, page, box}
    int pages = 0;
};

// One signature of a file as this desk judges it. Ids: ui/words/SignatureText.
struct SignatureLine {
    QString signer;
    QDateTime time;  // proven if there is a timestamp, else claimed
    bool isTimestamp = false;
    QString verdict;
    QStringList reasons;
};
struct FileVerdict {
    QString verdict;
    QList<SignatureLine> signatures;
    QStringList reasons;  // about the file as a whole
};

// A step that has not left the desk yet and can be taken back.
struct UndoOffer {
    QUuid opId;
    QString displayNumber;
    QString action;
    QDateTime until;
};

// What became of one dossier of a signing batch.
struct SignOutcome {
    QUuid dossier;
    QString status;  // done, waiting-timestamp, failed, not-started
    std::optional<Error> error;
};

// What is wrong with this computer, if anything.
struct DeskHealth {
    enum class Disk { Enough, Low, DraftsOnly };
    qint64 clockOffMinutes = 0;  // 0: right, or not known
    Disk disk = Disk::Enough;
};

// Tells the window that something changed behind it. Signals may be emitted from any thread.
class DeskNews : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void dossierCommitted(const QUuid& id);
    void syncChanged();
    void backupMoved(int done, int total);
    void backupEnded();
};

struct Services {
    stations::Desk& desk;
    stations::Catalogue& catalogue;
    stations::LoginDesk& login;
    stations::IntakeStation& intake;
    stations::RoutingStation& routing;
    stations::BranchStation& branches;
    stations::ReturnStation& returns;
    stations::ConflictDesk& conflicts;
    stations::RepositoryStation& repository;
    store::ReadModels& reads;
    Executor& readThread;  // the only thread that touches `reads`
    QThreadPool& pool;
    DeskNews& news;

    QString shapeFile = {};  // where the window keeps its size and dividers; empty: nowhere
    // What can be printed of a dossier now: "receipt" …
    std::function<QStringList(const Dossier&)> formsOf = {};
    // A form of a committed dossier: as PDF to look at, or on paper. Without a printer it is saved; answers where it went.
    std::function<Result<QByteArray>(const QUuid& dossier, const QString& form)> formPdf = {};
    std::function<Result<QString>(const stations::Session&, const QUuid& dossier, const QString& form)> printForm = {};
    std::function<Result<QByteArray>(const Dossier&, const QString& title, const QString& body)> draftPdf = {};
    // The name of the key this officer signs with (token label), if it is plugged in now; else the error says why not.
    std::function<Result<QString>(const stations::Session&)> signingKey = {};
    // The leader signs, the clerk seals: one PIN for the batch, each dossier committed as soon as its file is signed.
    std::function<QList<SignOutcome>(const stations::Session&, const QList<QUuid>&, const SecretBytes& pin, const ProgressFn&,
                                     const CancelToken&)>
        sign = {};
    std::function<Result<QList<PageSource>>()> pageSources = {};
    // Brings pages as files into a folder of the desk; each is usable even if the next one jams.
    std::function<Result<QStringList>(const PageSource&, const ProgressFn&, const CancelToken&)> scanPages = {};
    std::function<Result<ReadPaper>(const QStringList& pages, const ProgressFn&, const CancelToken&)> readPaper = {};
    // Signs the paper as the digitizing officer and attaches it to a component.
    std::function<Result<Dossier>(const stations::Session&, const QUuid&, const QString& componentId, const ReadPaper&,
                                  const SecretBytes& pin)>
        attachPaper = {};
    std::function<Result<Dossier>(const stations::Session&, const QUuid&, const QString& componentId,
                                  const QJsonObject& fields)>
        correctFields = {};
    std::function<Result<FileVerdict>(const FileRef&)> verifyFile = {};
    // Attaches a paper that the repository delivered (its request) in place of a scan, if its signature holds.
    std::function<Result<Dossier>(const stations::Session&, const QUuid&, const QString& componentId, const QUuid& fetched)>
        reusePaper = {};
    // The officer's last step of a dossier while it is held; not set: nothing is ever held.
    std::function<Result<std::optional<UndoOffer>>(const stations::Session&, const QUuid& dossier)> undoable = {};
    std::function<Result<void>(const stations::Session&, const QUuid& opId)> undo = {};
    // Opens the province's log-in page in the officer's browser; not set: the desk's own form logs in.
    stations::ShowPage showPage = {};
    std::function<void()> seated = {};  // an officer has logged in: the line to the province may run; answers at once
    std::function<void()> syncNow = {};
    std::function<SyncView()> syncView = {};
    std::function<DeskHealth()> health = {};                // answers at once
    std::function<void()> stopBackup = {};                  // the one that runs; the next one is made later
    std::function<QString()> printerName = {};              // empty: no printer; answers at once
    std::function<QList<DemoAccount>()> demoAccounts = {};  // empty: a real office
};

}  // namespace motcua::ui
