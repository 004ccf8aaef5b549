// qtkeychain works by signals; its jobs run here in a thread of their own with an event loop, so that the caller may block.
// One thread for the life of the process: libsecret ties its connection to the thread of the first call and never answers
// another one (found by tests/integration/keychain).
#include <qt6keychain/keychain.h>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include "crypto/KeyVault.h"

namespace motcua::crypto {
namespace {

constexpr int kPatienceMs = 120'000;  // the system may be asking its user for the keychain's password
const QString kService = QStringLiteral("motcua");

struct Outcome {
    QKeychain::Error code = QKeychain::OtherError;
    QString reason;
};

Outcome waitFor(QKeychain::Job& job) {
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    bool finished = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job*) {
        finished = true;
        loop.quit();
    });
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    job.start();
    if (!finished) loop.exec();
    if (!finished) return {QKeychain::OtherError, QStringLiteral("no answer")};
    return {job.error(), job.errorString()};
}

// Never destroyed: at the end of the process nobody waits for the keychain any more.
QObject& keychainThread() {
    static QObject* const context = [] {
        auto* const thread = new QThread;
        auto* const inThread = new QObject;
        inThread->moveToThread(thread);
        thread->start();
        return inThread;
    }();
    return *context;
}

template <typename Work>
void runInKeychainThread(Work work) {
    QMetaObject::invokeMethod(&keychainThread(), work, Qt::BlockingQueuedConnection);
}

tl::unexpected<Error> unavailable(const Outcome& outcome) {
    return fail(ErrorCode::KeychainUnavailable, {{QStringLiteral("reason"), QString::number(outcome.code)}}, outcome.reason);
}

}  // namespace

Result<std::optional<SecretBytes>> KeychainVault::load(const QString& name) {
    Outcome outcome;
    SecretBytes secret;
    runInKeychainThread([&] {
        QKeychain::ReadPasswordJob job(kService);
        job.setKey(name);
        outcome = waitFor(job);
        if (outcome.code != QKeychain::NoError) return;
        QByteArray text = job.textData().toLatin1();
        QByteArray bytes = QByteArray::fromBase64(text);
        secret = SecretBytes(QByteArrayView(bytes));
        wipe(bytes);
        wipe(text);
    });
    if (outcome.code == QKeychain::EntryNotFound) return std::nullopt;
    if (outcome.code != QKeychain::NoError) return unavailable(outcome);
    return secret;
}

// Base64 text, because some keychain services store text only.
Result<void> KeychainVault::save(const QString& name, const SecretBytes& secret) {
    Outcome outcome;
    runInKeychainThread([&] {
        QKeychain::WritePasswordJob job(kService);
        job.setKey(name);
        job.setTextData(QString::fromLatin1(secret.view().toByteArray().toBase64()));
        outcome = waitFor(job);
    });
    if (outcome.code != QKeychain::NoError) return unavailable(outcome);
    return {};
}

}  // namespace motcua::crypto
