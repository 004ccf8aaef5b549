// Resumable uploads at /sync/v1/files: tus 1.0.0, core, creation, creation-with-upload, checksum (sha1, sha256) and expiration
// (https://tus.io).
//
// Upload-Metadata must hold `sha256` (hex of the whole file): a finished upload whose bytes have another hash is thrown
// away with 460; a right one becomes the blob of that hash for the office. An upload expires a day after its last chunk.
// Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class TusEndpoint {
public:
    TusEndpoint(State& state, QString baseUrl) : m_state(state), m_baseUrl(std::move(baseUrl)) {}
    HttpAnswer options() const;
    HttpAnswer create(const HttpQuestion& question, const Caller& caller, const QDateTime& now);
    HttpAnswer head(const HttpQuestion& question, const QString& id, const Caller& caller, const QDateTime& now);
    HttpAnswer patch(const HttpQuestion& question, const QString& id, const Caller& caller, const QDateTime& now);

private:
    // The upload, or the answer that says why there is none (404, 410).
    Upload* find(const QString& id, const Caller& caller, const QDateTime& now, HttpAnswer* refusal);
    HttpAnswer append(Upload& upload, const QByteArray& chunk, const QDateTime& now);

    State& m_state;
    QString m_baseUrl;
};

}  // namespace motcua::sandbox
