// The real worker with a token that can be told to fail, and the authority's trust services on loopback.
#pragma once

#include <gtest/gtest.h>

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

#include "sandbox/pki/Authority.h"
#include "signing/client/SignerClient.h"
#include "signing/client/VerifierClient.h"
#include "support/TestHttpServer.h"

namespace motcua::test {

// The authority and its timestamp, OCSP and CRL services; one for the whole program, because SoftHSM2 reads the place of its
// tokens only once a process.
struct Services {
    static Services& get();
    Services();

    QTemporaryDir folder;
    RealFileSystem files;
    std::function<RawAnswer(const QByteArray& request)> stamps;  // what the timestamp authority answers
    std::shared_ptr<sandbox::pki::Authority> authority;
    TestHttpServer server;  // last member: its thread uses the others
};

class TokenFixture : public ::testing::Test {
protected:
    static constexpr const char* kPin = "246810";

    TokenFixture();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray read(const QString& name);
    // `count` one-page documents in0.pdf, in1.pdf …, to be signed as out0.pdf, out1.pdf …
    std::vector<signing::SignJob> documents(int count);

    void insertToken(const QDateTime& certificateFrom);
    // The lines of the control file (FaultyToken.cpp); replaces those before.
    void tell(const QByteArray& lines);
    // How often a call reached the token since the test began.
    int calls(const char* name);

    signing::KeySource key() const;
    signing::SignOptions options(signing::Level level = signing::Level::B) const;
    Result<signing::SignResult> sign(const std::vector<signing::SignJob>& jobs, signing::Level level = signing::Level::B,
                                     const char* pin = kPin, int silenceMs = signing::SignerClient::kSilenceMs);
    // Exactly one signature, whole and by the token's officer.
    void expectSignedOnce(const QString& name);
    void expectSignedOnce(const std::vector<signing::SignJob>& jobs);
    // The one Vietnamese sentence of an error.
    static QString sentence(const Error& error);

    QTemporaryDir m_folder;
    RealFileSystem m_files;
    Services& m_services;
    QByteArray m_certificate;  // PEM, of the token's officer
    worker::WorkerClient m_worker;
};

// `motcua-cli sign` on these jobs, with the PIN on descriptor 0.
class SignCli {
public:
    SignCli(const std::vector<signing::SignJob>& jobs, const signing::KeySource& key, const signing::SignOptions& options,
            bool json = true);
    void start(const QByteArray& pin);
    bool wait();  // false: still running after two minutes

    QProcess process;
    QByteArray out;
    QString row(int index, const char* key) const;  // of the JSON answer

private:
    QStringList m_arguments;
};

}  // namespace motcua::test
