// Everything that a demo needs from the sandbox: the running province, its published test accounts, tokens with test
// certificates.
//
// The sandbox is a program of its own; this talks to it by its command line (CONTRACT §4) and to nothing of its inside.
// Errors: NetUnreachable, TokenModuleMissing, those of files. Threads: one; blocking.
#pragma once

#include "app/desk/DeskProfile.h"
#include "app/desk/SandboxProcess.h"
#include "base/SecretBytes.h"

namespace motcua::app {

// A published TEST account: the demo stands for the officer with the authenticator app in hand.
struct DemoAccount {
    QString username;
    QString fullName;
    QString password;
    QString totpSecret;
    QStringList roles;
};

class DemoProvince {
public:
    explicit DemoProvince(const QString& folder) : m_process(folder) {}

    // Starts the province, reads its accounts, makes one SoftHSM2 token an officer and one for the seal (once).
    Result<void> start();
    SandboxProcess& process() { return m_process; }

    Result<DeskProfile> profileFor(const QString& agency, const QString& counter) const;
    const DemoAccount* account(const QString& role) const;
    const QList<DemoAccount>& accounts() const { return m_accounts; }
    // The PIN of every test token; published.
    static SecretBytes pin();
    static QString codeNow(const DemoAccount& account);

private:
    Result<void> readAccounts();
    Result<void> readGateProfile(DeskProfile* profile) const;
    Result<void> makeTokens();
    Result<void> makeToken(const QString& username, bool seal, const QString& label);
    QString tokenFolder() const { return m_process.folder() + QStringLiteral("/tokens"); }

    SandboxProcess m_process;
    QList<DemoAccount> m_accounts;
};

// Where SoftHSM2's module lies on this machine; empty if it is not installed.
QString softHsmModule();
QString tokenLabelOf(const QString& username);
QString sealLabel();

}  // namespace motcua::app
