#include "app/desk/SandboxProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace motcua::app {
namespace {
constexpr int kStartMs = 30'000;
}

SandboxProcess::~SandboxProcess() {
    kill();
}

Result<void> SandboxProcess::start() {
    if (isRunning()) return {};
    QDir().mkpath(m_folder);
    // The port stays the same after an outage: a province does not move.
    const int port = m_url.isEmpty() ? 0 : QUrl(m_url).port();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(
        QCoreApplication::applicationDirPath() + QStringLiteral("/motcua-sandbox"),
        {QStringLiteral("--port"), QString::number(port), QStringLiteral("--tls"), m_folder + QStringLiteral("/tls"),
         QStringLiteral("--seed"), QStringLiteral("demo"), QStringLiteral("--persist"), m_folder + QStringLiteral("/state")});
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(kStartMs)) {
            kill();
            return fail(ErrorCode::NetUnreachable, {{QStringLiteral("host"), QStringLiteral("motcua-sandbox")}});
        }
    }
    m_url = QString::fromUtf8(m_process->readLine()).trimmed();
    return {};
}

void SandboxProcess::kill() {
    if (!m_process) return;
    m_process->kill();
    m_process->waitForFinished(5'000);
    m_process.reset();
}

}  // namespace motcua::app
