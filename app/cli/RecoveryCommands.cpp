// backup, restore, passphrase: the desk's second life. They need no log-in: what they write is encrypted, what they open needs
// the machine's keychain or the office's passphrase.
#include <QCoreApplication>
#include <QDir>

#include "app/cli/Commands.h"
#include "app/cli/Interrupt.h"
#include "app/cli/Seat.h"
#include "app/cli/Secrets.h"
#include "store/Backup.h"
#include "store/ProfileOpening.h"

namespace motcua::cli {
namespace {

const QString kPassphraseFd = QStringLiteral("--passphrase-fd");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecoveryCommands)
};

QJsonObject toJson(const store::BackupInfo& info) {
    return {{QStringLiteral("folder"), info.folder},
            {QStringLiteral("madeAt"), toIso(info.madeAt)},
            {QStringLiteral("dossiers"), info.dossiers},
            {QStringLiteral("events"), info.events},
            {QStringLiteral("files"), info.blobs.size()}};
}

Result<Outcome> backup(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {}, {}));
    if (arguments.words().size() != 1) return badUsage(QStringLiteral("FOLDER"));
    const QString root = QDir(arguments.words().first()).absolutePath();
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    seat.desk().upkeep().sweep();
    MOTCUA_TRY(const store::BackupInfo made, seat.desk().desk().onStore([&](store::Store& store) {
        return store::writeBackup(store.backupSource(), {root}, {}, interrupted());
    }));
    Outcome outcome;
    outcome.json = toJson(made);
    outcome.text = Words::tr("Backed up and tested by restoring: %1 dossiers, %2 files not yet at the province.")
                       .arg(made.dossiers)
                       .arg(made.blobs.size());
    return outcome;
}

// One backup, or the newest of a folder of backups.
Result<QString> backupAt(FileSystem& files, const QString& folder) {
    if (store::inspectBackup(files, folder)) return folder;
    const QList<store::BackupInfo> all = store::backupsIn(files, folder);
    if (all.isEmpty()) return fail(ErrorCode::BackupMissing, {{QStringLiteral("path"), folder}});
    return all.first().folder;
}

Result<SecretBytes> passphraseOf(const Arguments& arguments) {
    if (!arguments.has(kPassphraseFd)) return SecretBytes();
    MOTCUA_TRY(auto lines, secretLines(kPassphraseFd, arguments.value(kPassphraseFd), 1));
    if (lines.empty() || lines.front().isEmpty()) return badUsage(kPassphraseFd);
    return std::move(lines.front());
}

// A folder without a profile is made a desk by its backup; whom it serves is said by `init` or a copied profile.json.
Result<Outcome> restore(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kPassphraseFd}, {}));
    if (arguments.words().size() != 1) return badUsage(QStringLiteral("FOLDER"));
    MOTCUA_TRY(const SecretBytes passphrase, passphraseOf(arguments));
    const QString folder = deskFolder(globals);
    RealFileSystem files;
    MOTCUA_TRY(const QString source, backupAt(files, QDir(arguments.words().first()).absolutePath()));
    bool testData = false;
    if (app::hasProfile(files, folder)) {
        MOTCUA_TRY(const app::DeskProfile profile, app::loadProfile(files, folder));
        testData = profile.office.testData;
    }
    const SystemClock clock;
    SystemRng rng;
    MOTCUA_CHECK(files.makeFolder(folder));
    const auto vault = crypto::makeKeyVault(folder, testData);
    store::StoreOptions options;
    options.folder = folder;
    MOTCUA_TRY(const store::OpenedProfile opened,
               store::restoreProfile(options, {clock, rng, files, *vault}, source, passphrase));
    Outcome outcome;
    MOTCUA_TRY(const store::ChainReport chain, opened.store->events.verifyChain());
    outcome.json = {{QStringLiteral("folder"), folder},
                    {QStringLiteral("events"), chain.events},
                    {QStringLiteral("operationsFromJournal"), opened.store->redone().operations},
                    {QStringLiteral("unreadable"), opened.store->redone().unreadable}};
    outcome.text = Words::tr("Restored: %1 events, %2 operations from the journal. What stood there before lies in “damaged”.")
                       .arg(chain.events)
                       .arg(opened.store->redone().operations);
    return outcome;
}

Result<Outcome> passphrase(const Globals& globals, const QStringList& words) {
    MOTCUA_TRY(const Arguments arguments, Arguments::parse(words, {kPassphraseFd}, {}));
    if (!arguments.words().isEmpty() || !arguments.has(kPassphraseFd)) return badUsage(kPassphraseFd);
    MOTCUA_TRY(const SecretBytes fresh, passphraseOf(arguments));
    MOTCUA_TRY(Seat seat, Seat::open(globals));
    MOTCUA_CHECK(seat.desk().desk().onStore([&](store::Store& store) { return store.setRecoveryPassphrase(fresh); }));
    Outcome outcome;
    outcome.json = {{QStringLiteral("changed"), true}};
    outcome.text = Words::tr("The office's passphrase is changed. Backups made before still open with the old one.");
    return outcome;
}

}  // namespace

std::vector<Command> recoveryCommands() {
    return {{QStringLiteral("backup"), QStringLiteral("backup FOLDER"), backup},
            {QStringLiteral("restore"), QStringLiteral("restore FOLDER [--passphrase-fd N]"), restore},
            {QStringLiteral("passphrase"), QStringLiteral("passphrase --passphrase-fd N"), passphrase}};
}

}  // namespace motcua::cli
