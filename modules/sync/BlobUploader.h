// Brings files to the province, one at a time, one request a call: operations always go first.
//
// Asks first whether the province has the file already (also after a lost answer); then uploads in pieces, trusting the
// server's offset. Address and progress are saved as hints after each piece. Errors: the line's. A file that cannot be sent for
// its own reason (damaged on this desk, refused there) waits by itself and never stops the others. Threads: one.
#pragma once

#include <optional>

#include "net/RetryPolicy.h"
#include "store/Store.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

class BlobUploader {
public:
    enum class Step { Idle, Sent, Finished, Postponed };

    BlobUploader(store::Store& store, ProvincialApi& api, Rng& rng) : m_store(store), m_api(api), m_rng(rng) {}
    Result<Step> advance(const QDateTime& now, const CancelToken& cancel);

private:
    struct Current {
        store::UploadRow row;
        QByteArray bytes;
        std::optional<net::ResumableUpload> upload;
    };
    Result<bool> begin(const QDateTime& now);
    Result<Step> sendPiece(const CancelToken& cancel);
    Result<Step> finish();
    Result<Step> postpone(const Error& error, const QDateTime& now);
    Result<void> saveProgress();

    store::Store& m_store;
    ProvincialApi& m_api;
    Rng& m_rng;
    net::RetryPolicy m_policy;
    std::unique_ptr<Current> m_current;
};

}  // namespace motcua::sync
