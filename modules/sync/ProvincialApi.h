// The province as the engine sees it: what to push, what to pull, numbers, files. Adapters: SyncV1Api (our
// published wire) and LgspClassicApi (what gateways offer today).
//
// Every call is one exchange (a renewed token may make it two) and blocks, but for begin…(). An answer that is not the
// province's own is never data. Errors: those of net/HttpTransport and net/RetryPolicy; NetRejected {status, problem} is a
// verdict on what was sent, everything else is a trouble of the line, of the server, or of the log-in. Threads: one.
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QUuid>
#include <functional>
#include <optional>

#include "base/Progress.h"
#include "net/ResumableUpload.h"
#include "store/DossierStore.h"
#include "store/LeaseStore.h"
#include "store/OutboxStore.h"

namespace motcua::sync {

enum class Verdict { Applied, Duplicate, Conflict, Rejected, Skipped, Retry };

struct OpResult {
    QUuid opId;
    Verdict verdict = Verdict::Retry;
    qint64 version = 0;        // of the dossier: applied, duplicate, conflict
    qint64 serverSeq = 0;      // of the change in the feed; 0: not said
    QJsonObject current = {};  // conflict: the province's document
    QStringList fields = {};   // conflict: dotted paths
    QString problem = {};      // rejected: kind of the problem, e.g. "procedure-closed"
    QString detail = {};
    qint64 retryAfterMs = 0;
};

struct FeedChange {
    qint64 seq = 0;
    QString entity;  // "dossier" or an entity of the catalogue
    QString id;
    qint64 version = 0;
    bool removed = false;
    QJsonObject data = {};
    QUuid causedBy = {};  // operation of this or another desk
};

// Open dossiers (not returned) in short: how many, and the XOR of the first 64 bits of SHA-256("<id>:<version>").
struct Digest {
    int openDossiers = 0;
    quint64 sum = 0;

    bool operator==(const Digest&) const = default;
    void add(const store::DossierVersion& dossier);
};
// Buckets of a digest: by the first hex digit of SHA-256("<id>").
inline constexpr int kDigestBuckets = 16;
int digestBucket(const QUuid& id);

struct FeedPage {
    QList<FeedChange> changes = {};
    QString next = {};
    bool hasMore = false;
    bool cursorTooOld = false;          // 410: begin from a snapshot
    std::optional<Digest> digest = {};  // with the last page, where the province offers it
};

struct LeaseRequest {
    QString scope;  // agency code that begins the number
    QList<QDate> days;
    int size = 0;  // numbers a day
    QString key;   // the same key gives the same answer: a lost reply costs no numbers
};

struct DossierDocument {
    qint64 version = 0;
    QJsonObject data;
};

struct BlobPiece {
    QByteArray bytes;
    qint64 size = 0;  // of the whole file
};

struct LockAnswer {
    QString holder;      // another desk; empty: the lock is ours
    QString holderName;  // of its officer
    QDateTime until;
};

// On its way. Called, once, it waits for the answer; thrown away, it gives the exchange up. Not to outlive the api.
template <typename T>
using Pending = std::function<Result<T>()>;

class ProvincialApi {
public:
    virtual ~ProvincialApi() = default;
    // In lane order. mayHaveArrived: sent before, and the answer is not known. An operation without a result is sent again.
    virtual Result<QList<OpResult>> pushOps(qint64 deviceSeq, const QList<store::Operation>& ops,
                                            const QSet<QUuid>& mayHaveArrived, const CancelToken& cancel) = 0;
    virtual Result<FeedPage> changes(const QString& cursor, int limit, const CancelToken& cancel) = 0;
    // The same without waiting where the wire can, else at once. Operations under way together have no lane in common.
    virtual Pending<QList<OpResult>> beginOps(qint64 deviceSeq, const QList<store::Operation>& ops,
                                              const QSet<QUuid>& mayHaveArrived, const CancelToken& cancel) {
        return [results = pushOps(deviceSeq, ops, mayHaveArrived, cancel)] { return results; };
    }
    virtual Pending<FeedPage> beginChanges(const QString& cursor, int limit, const CancelToken& cancel) {
        return [page = changes(cursor, limit, cancel)] { return page; };
    }
    // Everything that stands, page by page; the last page's `next` is a cursor of changes().
    virtual Result<FeedPage> snapshot(const QString& cursor, int limit, const CancelToken& cancel) = 0;
    virtual Result<QList<store::Lease>> leaseNumbers(const LeaseRequest& request, const CancelToken& cancel) = 0;
    // next: the first number that was not given.
    virtual Result<void> returnLease(const QString& leaseId, int next, const CancelToken& cancel) = 0;
    // size: of the file here; a wire that tells its own must tell the same.
    virtual Result<bool> hasBlob(const QString& sha256, qint64 size, const CancelToken& cancel) = 0;
    // A small file in one request, on its way: whether the province has it now; false: it has to go by uploadTarget(). Nothing:
    // not offered.
    struct WholeFile {
        QString sha256;
        QByteArray bytes;
    };
    virtual std::optional<Pending<bool>> beginWhole(const WholeFile&, const CancelToken&) { return std::nullopt; }
    // Where the file of this hash goes; valid until the next call.
    virtual net::UploadTarget& uploadTarget(const QString& sha256) = 0;
    // Bytes from `from` on, `most` at the most; the caller verifies the whole file by its hash.
    virtual Result<BlobPiece> readBlob(const QString& sha256, qint64 from, qint64 most, const CancelToken& cancel) = 0;
    // For the comparison after two different digests: one for each bucket, then what stands in a bucket.
    virtual Result<QList<Digest>> bucketDigests(const CancelToken& cancel) = 0;
    virtual Result<QList<store::DossierVersion>> openDossiers(int bucket, const CancelToken& cancel) = 0;
    // Nothing: the province does not have it (any more).
    virtual Result<std::optional<DossierDocument>> dossier(const QUuid& id, const CancelToken& cancel) = 0;
    // Advice to other desks; versions decide. desk: this counter's name, shown there.
    virtual Result<LockAnswer> lock(const QUuid& id, const QString& desk, int seconds, const CancelToken& cancel) = 0;
    virtual Result<void> unlock(const QUuid& id, const CancelToken& cancel) = 0;
    // Province's clock minus ours, from the last answer that told it.
    virtual std::optional<qint64> clockOffsetMs() const = 0;
};

}  // namespace motcua::sync
