// The sandbox province as a child process of a demo: started, killed for an outage, started again on the same port and state.
//
// Loopback only; ends with its owner. Errors: NetUnreachable when it is not there or does not speak.
// Threads: one owner; start() waits up to 30 s for the address.
#pragma once

#include <QProcess>
#include <QString>
#include <memory>

#include "base/Result.h"

namespace motcua::app {

class SandboxProcess {
public:
    // folder: keys, accounts and state of the province; kept between starts.
    explicit SandboxProcess(QString folder) : m_folder(std::move(folder)) {}
    ~SandboxProcess();

    Result<void> start();
    void kill();  // as a power cut would
    bool isRunning() const { return m_process && !m_process->waitForFinished(0) && m_process->state() == QProcess::Running; }
    QString url() const { return m_url; }
    QString folder() const { return m_folder; }

private:
    Result<void> start(int port);
    int lastPort() const;

    QString m_folder;
    QString m_url;
    std::unique_ptr<QProcess> m_process;
};

}  // namespace motcua::app
