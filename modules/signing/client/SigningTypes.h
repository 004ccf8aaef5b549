// What the signing room speaks of: keys, marks, jobs and rows of a batch; verdicts of a verification.
//
// Units: places in PDF points (1/72 inch) from the top left of the page as shown; pages count from 1; times UTC.
// Law: levels ETSI EN 319 142-1 (PAdES baseline); marks NĐ 30/2020 Phụ lục I and TT 01/2023/TT-VPCP Điều 8.1; verdicts EN 319
// 102-1. Threads: values, any thread.
#pragma once

#include <QDateTime>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/Result.h"

namespace motcua::signing {

enum class Level { B, T, LT, LTA };
// Leader: chữ ký lãnh đạo; Seal: dấu cơ quan; Copy: sao y; Digitized: số hóa.
enum class MarkKind { None, Leader, Seal, Copy, Digitized };
enum class SignStatus { NotStarted, Failed, WaitingTimestamp, Done };
enum class Verdict { TotalPassed, Indeterminate, TotalFailed };

// Either a token (module path + label) or a PKCS#12 file.
struct KeySource {
    QString pkcs11Module = {};
    QString tokenLabel = {};
    QString p12File = {};
    QString certificateSha256 = {};  // hex; empty: the first certificate fit for signing
    bool rsaPss = false;             // RSA-PSS also with a certificate that leaves the padding open
};

struct Mark {
    MarkKind kind = MarkKind::None;
    QString name = {};       // empty: the certificate's common name
    QString title = {};      // chức vụ; for Copy the form of copy (sao y, sao lục, trích sao)
    QString agency = {};     // empty: the certificate's organisation
    QString number = {};     // số, ký hiệu (văn thư)
    QString date = {};       // ngày ban hành, as printed
    QString imageFile = {};  // PNG with transparency
    int page = 0;            // 0: the template's page (Leader and Seal the last one, Copy and Digitized the first)
    QRectF box = {};         // empty: the template's place; size then comes from the text
};

struct SignJob {
    QString in;
    QString out;
    Mark mark = {};
};

struct SignOptions {
    Level level = Level::B;
    QString tsaUrl = {};
    QStringList trust = {};  // PEM files of roots; empty: the signer's and the authority's chains are not judged when signing
    QStringList crls = {};   // CRL files, PEM or DER
    QString tlsCa = {};      // PEM for HTTPS of the TSA and OCSP; empty: the system's
    QDateTime now = {};      // test clock; invalid: the system's
    bool renew = false;      // LTA only: one more document timestamp, over newer evidence, also where there is one already
};

struct SignRow {
    QString file = {};
    QString out = {};
    SignStatus status = SignStatus::NotStarted;
    std::optional<Error> reason = {};
    Level level = Level::B;  // reached so far
    QString signer = {};
    QDateTime time = {};  // claimed time of signing; the proven one once there is a timestamp
};

struct SignResult {
    std::vector<SignRow> rows = {};
    std::optional<Error> stopped = {};  // why the batch ended early: wrong PIN, token unplugged, cancelled
};

enum class Reason {
#define MOTCUA_REASON(name, id, weight, indication) name,
#include "signing/client/Reasons.def"
#undef MOTCUA_REASON
};
enum class ReasonWeight { Note, Doubt, Fatal };

struct VerifyOptions {
    QStringList trust = {};
    QStringList crls = {};
    QString tlsCa = {};
    bool offline = false;  // true: only what the file and the arguments hold
    QDateTime now = {};
};

struct SignatureReport {
    QString signer = {};
    QString organisation = {};
    QString certificateSha256 = {};
    bool isDocumentTimestamp = false;
    Level level = Level::B;
    QDateTime time = {};  // earliest proof of existence, else the claimed time
    bool timeProven = false;
    bool coversWholeFile = false;
    bool changedAfter = false;  // beyond what may follow a signature
    qint64 signedBytes = 0;     // the document as it was signed: so many bytes from the start of the file
    Verdict verdict = Verdict::Indeterminate;
    std::vector<Reason> reasons = {};
};

struct VerifyReport {
    QString file = {};
    Verdict verdict = Verdict::Indeterminate;
    std::vector<SignatureReport> signatures = {};  // in the order in which they were made
    std::vector<Reason> reasons = {};              // about the file as a whole
};

struct TokenCertificate {
    QString subject;
    QString organisation;
    QString sha256;
    QDateTime notBefore;
    QDateTime notAfter;
    bool fitForSigning = false;
};

struct TokenInfo {
    QString label;
    QString model;
    QString serial;
    bool pinTriesLow = false;  // a wrong PIN was given since the last right one
    bool pinLastTry = false;   // the next wrong PIN locks the token
    bool pinLocked = false;
    bool hasPinPad = false;  // the PIN is typed on the device
    std::vector<TokenCertificate> certificates;
};

QString levelId(Level level);  // "B" | "T" | "LT" | "LTA"
std::optional<Level> levelOf(const QString& id);
QString markId(MarkKind kind);  // "none" | "leader" | "seal" | "copy" | "digitized"
std::optional<MarkKind> markOf(const QString& id);
QString statusId(SignStatus status);  // "not-started" | "failed" | "waiting-timestamp" | "done"
std::optional<SignStatus> statusOf(const QString& id);
QString verdictId(Verdict verdict);  // "TOTAL-PASSED" | "INDETERMINATE" | "TOTAL-FAILED"
std::optional<Verdict> verdictOf(const QString& id);
QString reasonId(Reason reason);
std::optional<Reason> reasonOf(const QString& id);
ReasonWeight reasonWeight(Reason reason);
// The sub-indication of EN 319 102-1 of the first of the worst reasons; empty if the signature passes.
QString subIndication(const std::vector<Reason>& reasons);
// The worst of the reasons: any Fatal fails, any Doubt leaves the question open.
Verdict verdictFrom(const std::vector<Reason>& reasons);

// NĐ 30/2020 Điều 32.2d: the agency's seal follows a valid signature of the competent person. True if the report holds an
// intact signature by another certificate with nothing but allowed revisions after it. During an outage (no revocation data)
// the seal may still be set; a missing or foreign trust anchor may not be passed over.
bool leaderSignatureValid(const VerifyReport& report, const QString& sealCertificateSha256);

}  // namespace motcua::signing
