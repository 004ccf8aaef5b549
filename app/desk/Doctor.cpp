#include "app/desk/Doctor.h"

#include <QPrinterInfo>
#include <QSslCertificate>
#include <QTemporaryDir>

#include "capture/client/Scanner.h"
#include "net/CurlTransport.h"
#include "printing/Fonts.h"
#include "signing/client/TokenClient.h"
#include "store/ProfileOpening.h"

namespace motcua::app {
namespace {

using Verdict = Check::Verdict;

constexpr qint64 kBackupAgeMs = 25LL * 3600 * 1000;
constexpr qint64 kClockToleranceMs = 5LL * 60 * 1000;
constexpr int kSoonDays = 30;
constexpr int kNetworkMs = 5000;

Check checked(const QString& id, const Result<QString>& outcome, Verdict ifNot = Verdict::Bad) {
    if (outcome) return {id, Verdict::Good, {}, *outcome};
    return {id, ifNot, outcome.error(), {}};
}

// Not a failure of anything: ui/words says by the check's id what to do.
Check advised(const QString& id, Verdict verdict, const QString& detail = {}) {
    return {id, verdict, {}, detail};
}

// The checks that need the open store.
class StoreChecks {
public:
    StoreChecks(store::Store& store, FileSystem& files, const Clock& clock, QStringList roots)
        : m_store(store), m_files(files), m_clock(clock), m_roots(std::move(roots)) {}

    QList<Check> run() {
        return {checked(QStringLiteral("database"), database()),
                checked(QStringLiteral("audit"), audit()),
                advised(QStringLiteral("passphrase"), m_store.hasRecoveryPassphrase() ? Verdict::Good : Verdict::Warning),
                backup(),
                disk(),
                clock()};
    }

private:
    Result<QString> database() {
        MOTCUA_CHECK(m_store.database().check());
        MOTCUA_TRY(const qint64 schema, m_store.database().number("PRAGMA user_version", 0));
        return QStringLiteral("schema %1").arg(schema);
    }

    Result<QString> audit() {
        MOTCUA_TRY(const store::ChainReport chain, m_store.events.verifyChain());
        return QString::number(chain.events);
    }

    Check backup() const {
        QDateTime newest;
        for (const QString& root : m_roots) {
            const QList<store::BackupInfo> there = store::backupsIn(m_files, root);
            if (!there.isEmpty() && (!newest.isValid() || there.first().madeAt > newest)) newest = there.first().madeAt;
        }
        const bool fresh = newest.isValid() && newest.msecsTo(m_clock.now()) < kBackupAgeMs;
        return advised(QStringLiteral("backup"), fresh ? Verdict::Good : Verdict::Warning,
                       newest.isValid() ? toIso(newest) : QString());
    }

    Check disk() const {
        using Level = store::DiskRoom::Level;
        const Level level = m_store.room().level();
        const QString detail = QStringLiteral("%1 MB").arg(m_store.room().freeBytes() >> 20);
        if (level == Level::Enough) return advised(QStringLiteral("disk"), Verdict::Good, detail);
        return advised(QStringLiteral("disk"), level == Level::Low ? Verdict::Warning : Verdict::Bad, detail);
    }

    Check clock() {
        const auto last = m_store.database().number("SELECT device_time FROM dossier_event ORDER BY seq DESC LIMIT 1", 0);
        const bool behind = last && *last - m_clock.nowMs() > kClockToleranceMs;
        return advised(QStringLiteral("clock"), behind ? Verdict::Bad : Verdict::Good, toIso(m_clock.now()));
    }

    store::Store& m_store;
    FileSystem& m_files;
    const Clock& m_clock;
    QStringList m_roots;
};

QList<Check> storeChecks(const QString& folder, const DeskProfile& profile) {
    const SystemClock clock;
    SystemRng rng;
    RealFileSystem files;
    const auto vault = crypto::makeKeyVault(folder, profile.office.testData);
    store::StoreOptions options;
    options.folder = folder;
    auto opened = store::Store::open(options, {clock, rng, files, *vault});
    if (!opened) return {checked(QStringLiteral("database"), fail(opened.error()))};
    QStringList roots{store::ownBackupRoot(folder)};
    if (!profile.backupFolder.isEmpty()) roots.append(profile.backupFolder);
    return StoreChecks(**opened, files, clock, roots).run();
}

// Any answer over TLS that is verified will do.
Result<QString> network(const DeskProfile& profile) {
    net::CurlOptions options;
    options.caFile = profile.caFile;
    options.connectTimeoutMs = kNetworkMs;
    MOTCUA_TRY(const auto transport, net::CurlTransport::create(options));
    net::HttpRequest request;
    request.url = QUrl(profile.server);
    request.timeoutMs = kNetworkMs;
    MOTCUA_TRY(const net::HttpResponse answer, transport->send(request, CancelToken()));
    return QStringLiteral("HTTP %1").arg(answer.status);
}

// The files of trusted certificates: the first that ends decides.
Result<QString> certificates(const DeskProfile& profile) {
    QDateTime first;
    for (const QString& path : QStringList{profile.caFile} + profile.trust) {
        if (path.isEmpty()) continue;
        const QList<QSslCertificate> found = QSslCertificate::fromPath(path);
        if (found.isEmpty()) return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}});
        for (const QSslCertificate& certificate : found) {
            if (!first.isValid() || certificate.expiryDate() < first) first = certificate.expiryDate();
        }
    }
    if (!first.isValid()) return QString();
    const QDateTime now = SystemClock().now();
    if (first < now.addDays(kSoonDays)) return fail(ErrorCode::CertificateExpired, {{QStringLiteral("at"), toIso(first)}});
    return toIso(first);
}

QList<Check> workerChecks(const DeskProfile& profile) {
    worker::WorkerClient worker;
    capture::ScannerClient scanners(worker);
    const auto found = scanners.list();
    QList<Check> checks;
    const bool starts = found || !found.error().is(ErrorCode::WorkerMissing);
    checks.append(starts ? Check{QStringLiteral("worker")} : checked(QStringLiteral("worker"), fail(found.error())));
    if (!starts) return checks;
    Result<QString> scanner = found ? QString::number(found->size()) : Result<QString>(fail(found.error()));
    if (found && found->isEmpty()) scanner = fail(ErrorCode::ScannerNone);
    checks.append(checked(QStringLiteral("scanner"), scanner, Verdict::Warning));
    if (!profile.pkcs11Module.isEmpty()) {
        const auto tokens = signing::TokenClient(worker).list(profile.pkcs11Module);
        Result<QString> token = tokens ? QString::number(tokens->size()) : Result<QString>(fail(tokens.error()));
        if (tokens && tokens->empty()) token = fail(ErrorCode::TokenNotPresent);
        checks.append(checked(QStringLiteral("token"), token, Verdict::Warning));
    }
    // A page that is not there: the model is loaded before it is looked for.
    const QTemporaryDir work;
    const auto reading = worker.call(
        QStringLiteral("ocr.readPage"),
        {{QStringLiteral("image"), work.filePath(QStringLiteral("none.png"))}, {QStringLiteral("workFolder"), work.path()}});
    const bool modelMissing = !reading && reading.error().is(ErrorCode::OcrModelMissing);
    checks.append(modelMissing ? checked(QStringLiteral("reading"), fail(reading.error())) : Check{QStringLiteral("reading")});
    return checks;
}

Result<QString> fonts() {
    MOTCUA_CHECK(printing::fonts::check(printing::fonts::usedFamilies()));
    return QString();
}

Check printer() {
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    return advised(QStringLiteral("printer"), info.isNull() ? Verdict::Warning : Verdict::Good, info.printerName());
}

}  // namespace

QString verdictCode(Check::Verdict verdict) {
    if (verdict == Verdict::Good) return QStringLiteral("good");
    return verdict == Verdict::Warning ? QStringLiteral("warning") : QStringLiteral("bad");
}

QList<Check> examineDesk(const QString& folder) {
    RealFileSystem files;
    QList<Check> checks;
    const auto profile = loadProfile(files, folder);
    if (profile) {
        checks.append({QStringLiteral("profile"), Verdict::Good, {}, profile->office.counter});
        checks.append(storeChecks(folder, *profile));
        checks.append(checked(QStringLiteral("network"), network(*profile), Verdict::Warning));
        checks.append(checked(QStringLiteral("certificates"), certificates(*profile), Verdict::Warning));
    } else {
        checks.append(
            checked(QStringLiteral("profile"), fail(ErrorCode::ProfileMissing, {{QStringLiteral("folder"), folder}})));
    }
    checks.append(workerChecks(profile.value_or(DeskProfile())));
    checks.append(printer());
    checks.append(checked(QStringLiteral("fonts"), fonts()));
    return checks;
}

}  // namespace motcua::app
