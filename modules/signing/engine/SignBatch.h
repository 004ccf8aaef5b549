// A batch: preflight, one log-in, one signature after the other; while the token signs, at most four timestamps are under way.
//
// Every result is on the disk (level B, durable) before the next file is touched; a killed batch is taken up by calling sign()
// again: a file whose output already continues the input with a signature of the same certificate is only finished. For a file
// signed in place (in == out) a last signature by the same certificate counts as already made.
// A wrong PIN, a locked or unplugged token and a cancel stop the batch (SignResult::stopped); what was signed stays.
// The PIN is wiped and the token logged out as soon as the last file is signed; the session is closed at destruction.
// Threads: the worker's main thread; timestamps run on up to four of its own, without the key.
#pragma once

#include "base/FileSystem.h"
#include "base/Progress.h"
#include "base/SecretBytes.h"
#include "signing/engine/LevelRaiser.h"
#include "signing/engine/Preflight.h"
#include "signing/engine/SigningKey.h"
#include "signing/engine/StampLine.h"

namespace motcua::signing {

class Pkcs11Session;

class SignBatch {
public:
    SignBatch(SignOptions options, const Clock& clock, Rng& rng, FileSystem& files, ProgressFn progress, CancelToken cancel)
        : m_options(std::move(options)),
          m_clock(clock),
          m_rng(rng),
          m_files(files),
          m_progress(std::move(progress)),
          m_cancel(std::move(cancel)) {}

    SignResult sign(const std::vector<SignJob>& jobs, const KeySource& source, SecretBytes pin);
    SignResult complete(const QStringList& files);

private:
    struct Work {
        const SignJob* job = nullptr;
        QByteArray original;
        bool toSign = false;
    };
    Result<void> run(const std::vector<SignJob>& jobs, const KeySource& source, SecretBytes pin, SignResult& result,
                     StampLine& line);
    Result<void> openKey(const KeySource& source, const SecretBytes& pin);
    Result<void> login(const SecretBytes& pin);
    Result<void> readTrust();
    void prepare(Work& work, SignRow& row);
    bool alreadySigned(const Work& work) const;
    Result<void> judgeSigner() const;
    Result<void> preflight(const Work& work) const;
    Result<void> signAll(std::vector<Work>& works, std::vector<SignRow>& rows, StampLine& line);
    Result<void> signOne(const Work& work, SignRow& row);
    CertificateList issuers() const;
    void raiseOne(LevelRaiser& raiser, SignRow& row);
    void tell(std::size_t done, std::size_t total, const QString& file) const;

    SignOptions m_options;
    const Clock& m_clock;
    Rng& m_rng;
    FileSystem& m_files;
    ProgressFn m_progress;
    CancelToken m_cancel;

    std::unique_ptr<SigningKey> m_key;
    Pkcs11Session* m_token = nullptr;  // the key, if it lies on a token
    Result<void> m_signerVerdict;      // asked once a batch: it may need the network
    CertificateList m_roots;
    std::vector<Crl> m_crls;
};

}  // namespace motcua::signing
