#include "signing/engine/SignBatch.h"

#include <QFileInfo>
#include <algorithm>

#include "signing/engine/P12Key.h"
#include "signing/engine/PadesSigner.h"
#include "signing/engine/Pkcs11Session.h"

namespace motcua::signing {
namespace {

constexpr std::size_t kTimestampsAtOnce = 4;  // what the VGCA authority bears (measured in the field)

// After these the key cannot sign the next file either.
bool stopsBatch(const Error& error) {
    return error.is(ErrorCode::TokenUnplugged) || error.is(ErrorCode::TokenNotPresent) || error.is(ErrorCode::PinWrong) ||
           error.is(ErrorCode::PinLastTry) || error.is(ErrorCode::PinLocked) || error.is(ErrorCode::Cancelled);
}

void setFailed(SignRow& row, Error error) {
    row.status = SignStatus::Failed;
    row.reason = std::move(error);
}

}  // namespace

SignResult SignBatch::sign(const std::vector<SignJob>& jobs, const KeySource& source, SecretBytes pin) {
    SignResult result;
    for (const SignJob& job : jobs) {
        SignRow row;
        row.file = job.in;
        row.out = job.out;
        result.rows.push_back(std::move(row));
    }
    if (auto trust = readTrust(); !trust) {
        result.stopped = trust.error();
    } else {
        LevelRaiser raiser(m_options, m_roots, m_rng);
        StampLine line(kTimestampsAtOnce, m_cancel, [&](SignRow& row) { raiseOne(raiser, row); });
        if (auto done = run(jobs, source, std::move(pin), result, line); !done) result.stopped = done.error();
        if (m_token) m_token->logout();  // before the network is waited for
        line.finish([&](std::size_t done) { tell(done, jobs.size(), {}); });
    }
    for (SignRow& row : result.rows) {
        if (row.status == SignStatus::NotStarted) row.reason = result.stopped;
    }
    return result;
}

SignResult SignBatch::complete(const QStringList& files) {
    SignResult result;
    for (const QString& file : files) {
        SignRow row;
        row.file = file;
        row.out = file;
        row.status = SignStatus::WaitingTimestamp;
        result.rows.push_back(std::move(row));
    }
    if (auto trust = readTrust(); !trust) {
        result.stopped = trust.error();
        return result;
    }
    LevelRaiser raiser(m_options, m_roots, m_rng);
    StampLine line(kTimestampsAtOnce, m_cancel, [&](SignRow& row) { raiseOne(raiser, row); });
    for (SignRow& row : result.rows) line.add(row);
    line.finish([&](std::size_t done) { tell(done, result.rows.size(), {}); });
    return result;
}

Result<void> SignBatch::run(const std::vector<SignJob>& jobs, const KeySource& source, SecretBytes pin, SignResult& result,
                            StampLine& line) {
    MOTCUA_CHECK(openKey(source, pin));
    if (!m_key->certificate()) MOTCUA_CHECK(login(pin));
    m_signerVerdict = judgeSigner();
    std::vector<Work> works(jobs.size());
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        works[i].job = &jobs[i];
        prepare(works[i], result.rows[i]);
        if (result.rows[i].status == SignStatus::WaitingTimestamp) line.add(result.rows[i]);
        if (m_cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        tell(0, jobs.size(), jobs[i].in);
    }
    const bool needsKey = std::any_of(works.begin(), works.end(), [](const Work& work) { return work.toSign; });
    if (!needsKey) return {};
    MOTCUA_CHECK(login(pin));
    return signAll(works, result.rows, line);
}

Result<void> SignBatch::readTrust() {
    MOTCUA_TRY(m_roots, readCertificates(m_options.trust));
    MOTCUA_TRY(m_crls, readCrls(m_options.crls));
    return {};
}

Result<void> SignBatch::openKey(const KeySource& source, const SecretBytes& pin) {
    if (!source.p12File.isEmpty()) {
        MOTCUA_TRY(m_key, P12Key::open(source.p12File, pin, source.rsaPss));
        return {};
    }
    MOTCUA_TRY(std::unique_ptr<Pkcs11Session> session, Pkcs11Session::open(source));
    m_token = session.get();
    m_key = std::move(session);
    return {};
}

Result<void> SignBatch::login(const SecretBytes& pin) {
    if (!m_token || m_token->isLoggedIn()) return {};
    return m_token->login(pin);
}

void SignBatch::prepare(Work& work, SignRow& row) {
    auto original = m_files.read(work.job->in);
    if (!original) return setFailed(row, original.error());
    work.original = std::move(*original);
    row.signer = commonName(m_key->certificate());
    if (alreadySigned(work)) {
        row.status = SignStatus::WaitingTimestamp;
        return;
    }
    if (auto ready = preflight(work); !ready) return setFailed(row, ready.error());
    work.toSign = true;
}

bool SignBatch::alreadySigned(const Work& work) const {
    const bool inPlace = QFileInfo(work.job->in) == QFileInfo(work.job->out);
    const auto existing = inPlace ? Result<QByteArray>(work.original) : m_files.read(work.job->out);
    if (!existing || !(inPlace || existing->startsWith(work.original))) return false;
    const FileStructure structure = readStructure(*existing);
    return std::any_of(structure.signatures.begin(), structure.signatures.end(), [&](const SignatureStructure& signature) {
        const bool ours = inPlace
                              ? &signature == &structure.signatures.back() || structure.signatures.back().isDocumentTimestamp
                              : signature.gapStart > work.original.size();
        return ours && !signature.isDocumentTimestamp && signature.reasons.empty() &&
               same(checkSignature(*existing, signature).signer, m_key->certificate());
    });
}

CertificateList SignBatch::issuers() const {
    CertificateList pool = m_key->chain();
    pool.insert(pool.end(), m_roots.begin(), m_roots.end());
    return issuersOf(m_key->certificate(), pool);
}

Result<void> SignBatch::judgeSigner() const {
    const HttpFetch http(m_options.tlsCa, HttpFetch::kRevocationSeconds);
    SignerContext signer{m_key->certificate(), issuers(), m_roots, m_crls, nullptr};
    if (m_options.level != Level::B) signer.http = &http;
    return checkSigner(signer, m_clock.now());
}

Result<void> SignBatch::preflight(const Work& work) const {
    MOTCUA_CHECK(checkDocument(work.original));
    MOTCUA_CHECK(m_signerVerdict);
    if (work.job->mark.kind == MarkKind::Seal)
        return checkSealMayFollow(work.original, m_key->certificate(), m_options, m_clock);
    return {};
}

Result<void> SignBatch::signAll(std::vector<Work>& works, std::vector<SignRow>& rows, StampLine& line) {
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (!works[i].toSign) continue;
        if (m_cancel.isCancelled()) return fail(ErrorCode::Cancelled);
        if (auto done = signOne(works[i], rows[i]); !done) {
            const Error error = done.error();
            setFailed(rows[i], error);
            if (stopsBatch(error)) return fail(error);
        } else if (rows[i].status == SignStatus::WaitingTimestamp) {
            line.add(rows[i]);
        }
        works[i].original.clear();
        tell(i + 1, works.size(), works[i].job->in);
    }
    return {};
}

Result<void> SignBatch::signOne(const Work& work, SignRow& row) {
    SignRequest request{work.original, work.job->mark, m_options.level, {}};
    for (const Certificate& issuer : issuers()) {
        if (!isSelfIssued(issuer)) request.issuers.push_back(issuer);
    }
    row.time = m_clock.now();
    MOTCUA_TRY(const QByteArray file, signPdf(request, *m_key, m_clock, m_rng));
    MOTCUA_CHECK(m_files.write(work.job->out, file));
    row.status = m_options.level == Level::B ? SignStatus::Done : SignStatus::WaitingTimestamp;
    return {};
}

void SignBatch::raiseOne(LevelRaiser& raiser, SignRow& row) {
    const auto before = m_files.read(row.out);
    if (!before) return setFailed(row, before.error());
    const auto raised = raiser.raise(*before, m_clock);
    if (!raised) return setFailed(row, raised.error());
    if (raised->bytes != *before) {
        if (auto written = m_files.write(row.out, raised->bytes); !written) {
            row.reason = written.error();
            return;
        }
    }
    row.level = raised->level;
    row.signer = raised->signer;
    if (raised->time.isValid()) row.time = raised->time;
    row.reason = raised->waiting;
    row.status = raised->waiting ? SignStatus::WaitingTimestamp : SignStatus::Done;
}

void SignBatch::tell(std::size_t done, std::size_t total, const QString& file) const {
    if (m_progress) m_progress({static_cast<int>(done), static_cast<int>(total), QFileInfo(file).fileName()});
}

}  // namespace motcua::signing
