// Brings files that other desks attached to this one, one at a time, one piece a call: after everything that goes out.
//
// Pieces are kept as they arrive, so that a broken line or a restart goes on where it stopped (Range). Only a file whose hash
// is right becomes a blob; a wrong one is thrown away and asked for anew later. A file that is not at the province yet waits by
// itself. Errors: the line's, those of the store. Threads: one.
#pragma once

#include "net/RetryPolicy.h"
#include "store/Store.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

class BlobDownloader {
public:
    enum class Step { Idle, Received, Finished, Postponed };

    BlobDownloader(store::Store& store, ProvincialApi& api, Rng& rng) : m_store(store), m_api(api), m_rng(rng) {}
    Result<Step> advance(const QDateTime& now, const CancelToken& cancel);

private:
    Result<Step> receive(const store::DownloadRow& row, const CancelToken& cancel);
    Result<Step> finish(const store::DownloadRow& row);
    Result<Step> postpone(store::DownloadRow row, const Error& error, const QDateTime& now);

    store::Store& m_store;
    ProvincialApi& m_api;
    Rng& m_rng;
    net::RetryPolicy m_policy;
};

}  // namespace motcua::sync
