// ProvincialApi over what gateways offer today: command-like JSON POSTs with codes of their own in the body, one operation a
// request, lists of states to poll, whole files by multipart (resources/api/lgsp-classic.md).
//
// The promises are the same as with sync-v1: an operation that may have arrived is looked up by its client reference uid before
// it is posted again, because the gateway does not promise to recognise a repetition. Paths and codes come from a profile file.
// Errors: as ProvincialApi says; a code that the profile does not name is NetServerError {code}. Threads: one.
#pragma once

#include "sync/ClassicProfile.h"
#include "sync/ProvincialLine.h"

namespace motcua::sync {

// A whole file as one multipart request once its last piece is known.
class MultipartTarget final : public net::UploadTarget {
public:
    using Send = std::function<Result<void>(const QString& sha256, const QByteArray& bytes, const CancelToken& cancel)>;
    explicit MultipartTarget(Send send) : m_send(std::move(send)) {}
    void setFile(const QString& sha256);
    Result<net::UploadAnswer> create(qint64 size, const CancelToken& cancel) override;
    Result<net::UploadAnswer> offset(const QUrl& upload, const CancelToken& cancel) override;
    Result<net::UploadAnswer> append(const QUrl& upload, qint64 offset, const QByteArray& chunk,
                                     const CancelToken& cancel) override;

private:
    QUrl address() const { return QUrl(QStringLiteral("multipart:") + m_sha256); }

    Send m_send;
    QString m_sha256;
    QByteArray m_bytes;
    qint64 m_size = -1;  // not begun
};

class LgspClassicApi final : public ProvincialApi {
public:
    LgspClassicApi(const QUrl& base, const QString& deviceId, net::HttpTransport& transport, TokenSource& tokens,
                   const Clock& clock, Rng& rng, ClassicProfile profile);
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const QList<store::Operation>& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override;
    Result<FeedPage> changes(const QString& cursor, int limit, const CancelToken& cancel) override;
    Result<FeedPage> snapshot(const QString& cursor, int limit, const CancelToken& cancel) override;
    Result<QList<store::Lease>> leaseNumbers(const LeaseRequest& request, const CancelToken& cancel) override;
    Result<void> returnLease(const QString& leaseId, int next, const CancelToken& cancel) override;
    Result<bool> hasBlob(const QString& sha256, qint64 size, const CancelToken& cancel) override;
    net::UploadTarget& uploadTarget(const QString& sha256) override;
    Result<BlobPiece> readBlob(const QString& sha256, qint64 from, qint64 most, const CancelToken& cancel) override;
    Result<QList<Digest>> bucketDigests(const CancelToken& cancel) override;
    Result<QList<store::DossierVersion>> openDossiers(int bucket, const CancelToken& cancel) override;
    Result<std::optional<DossierDocument>> dossier(const QUuid& id, const CancelToken& cancel) override;
    Result<LockAnswer> lock(const QUuid& id, const QString& desk, int seconds, const CancelToken& cancel) override;
    Result<void> unlock(const QUuid& id, const CancelToken& cancel) override;
    std::optional<qint64> clockOffsetMs() const override { return m_line.clockOffsetMs(); }

private:
    struct Answer {
        GatewayMeaning meaning = GatewayMeaning::Fault;
        QJsonObject data;
    };
    QUrl address(const QString& name) const;
    Result<Answer> ask(const QString& name, const QJsonObject& question, const CancelToken& cancel);
    Result<Answer> send(const net::HttpRequest& request, const CancelToken& cancel);
    Result<OpResult> push(const store::Operation& op, bool mayHaveArrived, const CancelToken& cancel);
    Result<std::optional<OpResult>> outcomeOf(const QUuid& opId, const CancelToken& cancel);
    Result<FeedChange> changeOf(const QJsonObject& item, const CancelToken& cancel);
    Result<void> sendFile(const QString& sha256, const QByteArray& bytes, const CancelToken& cancel);

    QUrl m_base;
    const Clock& m_clock;
    ProvincialLine m_line;
    ClassicProfile m_profile;
    MultipartTarget m_upload;
};

}  // namespace motcua::sync
