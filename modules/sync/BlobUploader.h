// Brings files to the province, a few at a time: operations always go first.
//
// Small files that were not tried yet go whole, several side by side; a call waits for the oldest of them while the others
// move on. Any other goes alone, one request a call: asks first whether the province has the file already (also after a lost
// answer); then uploads in pieces, trusting the server's offset. Address and progress are saved as hints after each piece.
// A limit of speed makes files go one at a time, in smaller pieces, with a rest after each: between two pieces everything else
// has its turn. Errors: the line's. A file that cannot be sent for its own reason (damaged on this desk, refused there, or the
// server breaks on it) waits by itself and never stops the others; when the server breaks on a second one in a row or is busy,
// files rest and operations go on. Units: bytes. Threads: one.
#pragma once

#include <deque>
#include <optional>

#include "net/RetryPolicy.h"
#include "store/Store.h"
#include "sync/PlaceRest.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

class BlobUploader {
public:
    enum class Step { Idle, Sent, Finished, Postponed };

    BlobUploader(store::Store& store, ProvincialApi& api, Rng& rng) : m_store(store), m_api(api), m_rng(rng), m_rest(rng) {}
    struct Advance {
        Step step = Step::Idle;
        int finished = 0;  // files
    };
    Result<Advance> advance(const QDateTime& now, const CancelToken& cancel);
    // In the mean; 0: as fast as it goes.
    void setLimit(qint64 bytesPerSecond) { m_limit = bytesPerSecond; }
    // Invalid: it does not rest.
    QDateTime restsUntil(const QDateTime& now) const;
    // The line is in trouble: what is on its way is not waited for.
    void giveUp();
    void wake() { m_rest.wake(); }

private:
    struct Flight {
        QString sha256;
        qint64 size = 0;
        Pending<bool> isThere;
    };
    struct Current {
        store::UploadRow row;
        QByteArray bytes;
        std::optional<net::ResumableUpload> upload;
    };
    // Some small files, or (finished: 0, Idle) none to be sent so.
    Result<Advance> sendSmall(const QDateTime& now, const CancelToken& cancel);
    Result<void> fill(const QDateTime& now, const CancelToken& cancel);
    qint64 pieceBytes() const;
    void slowDown(qint64 bytesSent, const QDateTime& now);
    void noteBroken(const QString& sha256, const Error& error, const QDateTime& now);
    Result<bool> begin(const QDateTime& now);
    Result<Step> sendPiece(const QDateTime& now, const CancelToken& cancel);
    Result<Step> finish();
    void arrived();
    Result<Step> postpone(const Error& error, const QDateTime& now);
    Result<void> saveProgress();

    store::Store& m_store;
    ProvincialApi& m_api;
    Rng& m_rng;
    net::RetryPolicy m_policy;
    std::unique_ptr<Current> m_current;
    std::deque<Flight> m_flights;  // oldest first
    qint64 m_limit = 0;
    QDateTime m_slowFrom, m_slowUntil;
    PlaceRest m_rest;
    QSet<QString> m_broken;  // the server broke on them since a file last arrived
    QSet<QString> m_tried;   // went whole in vain: from now on alone
    bool m_wholeOffered = true;
};

}  // namespace motcua::sync
