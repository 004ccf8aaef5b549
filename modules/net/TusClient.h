// tus 1.0.0: core, creation, expiration, and checksum and creation-with-upload where the server offers them. One request a
// call; ResumableUpload strings them together.
//
// Tolerant where the standard is: relative Location, servers without OPTIONS, SHA-1 when SHA-256 is not offered, no checksum
// when the server takes neither. An upload's life is counted from the server's own Date, so two clocks may differ. The bearer
// goes to the origin of the endpoint only. Errors: those of HttpTransport and net/RetryPolicy; NetNotProvince {host} when it is
// no tus server; UploadTooLarge {limit?} for a file above Tus-Max-Size or refused with 413. Threads: one. Source:
// tus.io/protocols/resumable-upload 1.0.0.
#pragma once

#include <QMap>
#include <optional>

#include "base/Clock.h"
#include "net/HttpTransport.h"
#include "net/ResumableUpload.h"

namespace motcua::net {

class TusClient final : public UploadTarget {
public:
    using Authorize = std::function<void(HttpHeaders& headers)>;

    TusClient(QUrl endpoint, HttpTransport& transport, const Clock& clock, Authorize authorize = {})
        : m_endpoint(std::move(endpoint)), m_transport(transport), m_clock(clock), m_authorize(std::move(authorize)) {}

    // Goes with the next create(), e.g. sha256, filename.
    void setMetadata(const QMap<QByteArray, QByteArray>& metadata) { m_metadata = metadata; }
    Result<UploadAnswer> create(qint64 size, const CancelToken& cancel) override;
    Result<UploadAnswer> offset(const QUrl& upload, const CancelToken& cancel) override;
    Result<UploadAnswer> append(const QUrl& upload, qint64 offset, const QByteArray& chunk, const CancelToken& cancel) override;

    // Extension creation-with-upload: a small file in one request.
    struct WholeFile {
        QMap<QByteArray, QByteArray> metadata;
        QByteArray bytes;
    };
    Result<bool> takesWholeFiles(const CancelToken& cancel);
    // On its way; called, once, it waits for the answer. True: the server has all of it. False: it has to be sent in pieces.
    std::function<Result<bool>()> beginWhole(const WholeFile& file, const CancelToken& cancel);

private:
    // What OPTIONS says, asked once.
    struct Abilities {
        QByteArray checksum;  // "sha256", "sha1"; empty: none
        qint64 maxSize = 0;   // 0: not said
        bool withUpload = false;
    };
    Result<Abilities> abilities(const CancelToken& cancel);
    Result<HttpResponse> send(const HttpRequest& request, const CancelToken& cancel);
    Result<HttpResponse> sendChunk(const HttpRequest& request, const CancelToken& cancel);
    UploadAnswer accepted(const HttpResponse& response, const QUrl& upload, qint64 offset) const;
    HttpRequest dressed(HttpRequest request) const;

    QUrl m_endpoint;
    HttpTransport& m_transport;
    const Clock& m_clock;
    Authorize m_authorize;
    QMap<QByteArray, QByteArray> m_metadata;
    std::optional<Abilities> m_abilities;
};

}  // namespace motcua::net
