// motcua-sandbox: the province's side for demo and tests, over HTTPS on loopback.

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextStream>
#include <cstdio>
#include <optional>
#include <thread>

#include "Certificates.h"
#include "Options.h"
#include "Shell.h"
#include "sandbox/model/gate/GateEndpoint.h"
#include "sandbox/pki/RsaSigner.h"
#include "sandbox/seed/DemoSeed.h"

namespace {

using namespace motcua;
using namespace motcua::sandbox;

Result<Seed> chosenSeed(FileSystem& files, const QString& name) {
    if (name == u"demo") return demoSeed();
    if (name == u"empty") return emptySeed();
    return readSeed(files, name);
}

// The port must be known before the certificates that name it are made.
quint16 freePort() {
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

int report(const Error& error) {
    QTextStream(stderr) << "motcua-sandbox: " << errorId(error.code) << ' '
                        << QStringList(error.params.values()).join(QLatin1Char(' ')) << ' ' << error.detail << Qt::endl;
    return static_cast<int>(errorKind(error.code));
}

void greet(const Options& options, const QString& url, const QString& tlsFolder, int replayed) {
    QTextStream out(stdout);
    out << url << Qt::endl;
    if (options.printUrlOnly) return;
    out << "CA: " << tlsFolder << "/ca.pem" << Qt::endl;
    if (!options.persist.isEmpty()) out << "replayed: " << replayed << Qt::endl;
}

Result<int> printAccounts(const Options& options, FileSystem& files) {
    const bool isBuiltIn = options.seed == u"demo" || options.seed == u"empty";
    MOTCUA_TRY(const QByteArray accounts, isBuiltIn ? Result<QByteArray>(testAccounts()) : files.read(options.seed));
    QTextStream(stdout) << QString::fromUtf8(accounts);
    return 0;
}

// The folder is that of a sandbox that has run: its key signs the profile.
Result<int> printGateProfile(const Options& options, FileSystem& files) {
    MOTCUA_TRY(const QByteArray key, files.read(options.tlsFolder + QStringLiteral("/token.key")));
    const auto signer = pki::makeRsaSigner(key);
    if (!signer) return fail(ErrorCode::CryptoFailed, {}, QStringLiteral("token.key holds no key"));
    MOTCUA_TRY(const QJsonObject file, signedGateProfile(gateProfile(), *signer));
    QTextStream(stdout)
        << QJsonDocument(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("key"), signer->publicKey()}}).toJson();
    return 0;
}

Result<int> listEndpoints() {
    QTextStream out(stdout);
    const auto endpoints = Province::endpoints();
    for (const Province::Endpoint& endpoint : endpoints) out << endpoint.method << ' ' << endpoint.path << Qt::endl;
    return 0;
}

void waitForEnd() {
    while (std::getchar() != EOF) {
    }
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

Result<int> run(const Options& options, FileSystem& files, const Clock& clock) {
    MOTCUA_TRY(Seed seed, chosenSeed(files, options.seed));
    FaultPlan faults;
    if (!options.faults.isEmpty()) {
        MOTCUA_TRY(const QByteArray plan, files.read(options.faults));
        MOTCUA_TRY(faults, FaultPlan::read(plan));
    }
    // Tokens in the journal must still be ours after a restart: the keys lie beside it.
    std::optional<QTemporaryDir> ownFolder;
    QString tlsFolder = options.tlsFolder;
    if (tlsFolder.isEmpty() && !options.persist.isEmpty()) tlsFolder = options.persist + QStringLiteral(".tls");
    if (tlsFolder.isEmpty()) tlsFolder = ownFolder.emplace().path();
    const quint16 port = options.port != 0 ? options.port : freePort();
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(port);
    MOTCUA_TRY(const auto authority, pki::Authority::open(files, tlsFolder, url, clock.now()));

    Province province(std::move(seed), {.baseUrl = options.baseUrl.isEmpty() ? url : options.baseUrl,
                                        .signer = pki::makeRsaSigner(authority->identity(QStringLiteral("token")).key),
                                        .authority = authority});
    std::optional<Journal> journal;
    int replayed = 0;
    if (!options.persist.isEmpty()) {
        journal.emplace(options.persist);
        MOTCUA_TRY(replayed,
                   journal->open([&](const HttpQuestion& question, const QDateTime& at) { province.handle(question, at); }));
    }
    Shell shell(province, clock, std::move(faults), journal ? &*journal : nullptr);
    if (!shell.listen(authority->identity(QStringLiteral("server")), port)) {
        return fail(ErrorCode::NetUnreachable, {{QStringLiteral("port"), QString::number(port)}});
    }
    greet(options, url, tlsFolder, replayed);
    if (options.untilStdinCloses) std::thread(waitForEnd).detach();
    return QCoreApplication::exec();
}

Result<int> perform(const Options& options, FileSystem& files, const Clock& clock) {
    if (options.listEndpoints) return listEndpoints();
    if (options.printAccounts) return printAccounts(options, files);
    if (options.printGateProfile) return printGateProfile(options, files);
    if (!options.revoke.isEmpty()) {
        MOTCUA_CHECK(revokeCertificate(options, files, clock));
        return 0;
    }
    if (options.issueOfficer.isEmpty()) return run(options, files, clock);
    MOTCUA_TRY(const Seed seed, chosenSeed(files, options.seed));
    MOTCUA_CHECK(issueCertificate(options, seed, files, clock));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const auto options = parseOptions(QCoreApplication::arguments());
    if (!options) {
        QTextStream(stderr) << usage();
        return report(options.error());
    }
    RealFileSystem files;
    const SystemClock clock;
    const Result<int> done = perform(*options, files, clock);
    return done ? *done : report(done.error());
}
