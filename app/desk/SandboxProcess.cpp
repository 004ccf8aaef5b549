#include "app/desk/SandboxProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include "base/FileSystem.h"

namespace motcua::app {
namespace {
constexpr int kStartMs = 30'000;
constexpr int kStartTries = 5;  // it may be killed while it starts
const QString kUrlFile = QStringLiteral("/url");
}  // namespace

SandboxProcess::~SandboxProcess() {
    kill();
}

Result<void> SandboxProcess::start() {
    if (isRunning()) return {};
    QDir().mkpath(m_folder);
    // A province does not move: after an outage, and on the next day, it answers at the same address.
    const bool known = !m_url.isEmpty();
    for (int i = 0; known && i < kStartTries; ++i) {
        if (start(lastPort())) return {};
    }
    if (known) return fail(ErrorCode::NetUnreachable, {{QStringLiteral("host"), QStringLiteral("motcua-sandbox")}});
    if (start(lastPort())) return {};
    return start(0);
}

int SandboxProcess::lastPort() const {
    if (!m_url.isEmpty()) return QUrl(m_url).port();
    const auto url = RealFileSystem().read(m_folder + kUrlFile);
    return url ? QUrl(QString::fromUtf8(*url)).port(0) : 0;
}

Result<void> SandboxProcess::start(int port) {
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(
        QCoreApplication::applicationDirPath() + QStringLiteral("/motcua-sandbox"),
        {QStringLiteral("--port"), QString::number(port), QStringLiteral("--tls"), m_folder + QStringLiteral("/tls"),
         QStringLiteral("--seed"), QStringLiteral("demo"), QStringLiteral("--persist"), m_folder + QStringLiteral("/state"),
         QStringLiteral("--until-stdin-closes")});
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(kStartMs)) {
            kill();
            return fail(ErrorCode::NetUnreachable, {{QStringLiteral("host"), QStringLiteral("motcua-sandbox")}});
        }
    }
    m_url = QString::fromUtf8(m_process->readLine()).trimmed();
    return RealFileSystem().write(m_folder + kUrlFile, m_url.toUtf8());
}

void SandboxProcess::kill() {
    if (!m_process) return;
    m_process->kill();
    m_process->waitForFinished(5'000);
    m_process.reset();
}

}  // namespace motcua::app
