// ProvincialApi over our published wire (resources/api/sync-v1.yaml): JSON, a change feed, tus.
//
// Strict: a page of a proxy with status 200, another media type, a cut or odd document is NetNotProvince, never data.
// A 401 renews the token once. A 4xx with a problem document is a verdict on what was sent (NetRejected {status, problem}),
// except those that speak of the address or the line (404, 405, 407, 408, 410, 425, 429). Questions are packed once the
// province has said that it reads them so. Threads: one.
#pragma once

#include "net/TusClient.h"
#include "sync/ProvincialLine.h"

namespace motcua::sync {

class SyncV1Api final : public ProvincialApi {
public:
    // base: e.g. https://dichvucong.example; the paths below /sync/v1 are added here.
    SyncV1Api(const QUrl& base, const QString& deviceId, net::HttpTransport& transport, TokenSource& tokens, const Clock& clock,
              Rng& rng);
    Result<QList<OpResult>> pushOps(qint64 deviceSeq, const QList<store::Operation>& ops, const QSet<QUuid>& mayHaveArrived,
                                    const CancelToken& cancel) override;
    Result<FeedPage> changes(const QString& cursor, int limit, const CancelToken& cancel) override;
    Pending<QList<OpResult>> beginOps(qint64 deviceSeq, const QList<store::Operation>& ops, const QSet<QUuid>& mayHaveArrived,
                                      const CancelToken& cancel) override;
    Pending<FeedPage> beginChanges(const QString& cursor, int limit, const CancelToken& cancel) override;
    Result<FeedPage> snapshot(const QString& cursor, int limit, const CancelToken& cancel) override;
    Result<QList<store::Lease>> leaseNumbers(const LeaseRequest& request, const CancelToken& cancel) override;
    Result<void> returnLease(const QString& leaseId, int next, const CancelToken& cancel) override;
    Result<bool> hasBlob(const QString& sha256, qint64 size, const CancelToken& cancel) override;
    std::optional<Pending<bool>> beginWhole(const WholeFile& file, const CancelToken& cancel) override;
    net::UploadTarget& uploadTarget(const QString& sha256) override;
    Result<BlobPiece> readBlob(const QString& sha256, qint64 from, qint64 most, const CancelToken& cancel) override;
    Result<QList<Digest>> bucketDigests(const CancelToken& cancel) override;
    Result<QList<store::DossierVersion>> openDossiers(int bucket, const CancelToken& cancel) override;
    Result<std::optional<DossierDocument>> dossier(const QUuid& id, const CancelToken& cancel) override;
    Result<LockAnswer> lock(const QUuid& id, const QString& desk, int seconds, const CancelToken& cancel) override;
    Result<void> unlock(const QUuid& id, const CancelToken& cancel) override;
    std::optional<qint64> clockOffsetMs() const override { return m_line.clockOffsetMs(); }

private:
    QUrl address(const QString& path) const;
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel);
    Result<QJsonObject> sendForJson(const net::HttpRequest& request, const CancelToken& cancel);
    net::HttpRequest ready(net::HttpRequest request) const;
    Result<QJsonObject> jsonOf(const net::HttpRequest& request, const net::HttpResponse& response) const;
    net::HttpRequest batchRequest(qint64 deviceSeq, const QList<store::Operation>& ops) const;
    Result<QList<OpResult>> resultsOf(const net::HttpRequest& request, const net::HttpResponse& response) const;
    net::HttpRequest pageRequest(const QString& path, const QString& cursor, int limit) const;
    Result<FeedPage> pageOf(const net::HttpRequest& request, const net::HttpResponse& response) const;

    QUrl m_base;
    const Clock& m_clock;
    ProvincialLine m_line;
    net::TusClient m_tus;
};

}  // namespace motcua::sync
