// The province's side as a pure model: handle(question, now) → answer. No socket, no clock, no thread, no file.
//
// The program motcua-sandbox puts HTTPS around it, the simulator calls it as it is. The same questions in the same order,
// with the same times, give the same state: --persist writes the questions that changesState() names and asks them again
// at the next start. Endpoints: resources/api/sync-v1.yaml (a test compares the two lists).
// Threads: one. Lifetime: the answers are values.
#pragma once

#include <QList>
#include <functional>
#include <memory>

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"
#include "sandbox/model/TokenSigner.h"

namespace motcua::sandbox {

namespace pki {
class Authority;
}

struct ProvinceOptions {
    QString baseUrl = QStringLiteral("https://province.test");  // issuer, and start of upload locations
    quint64 chance = 1;                                         // seed of tokens and ids
    std::shared_ptr<const TokenSigner> signer = {};             // none: a keyed hash
    std::shared_ptr<pki::Authority> authority = {};             // none: no timestamps, no OCSP, no CRL
};

class Province {
public:
    explicit Province(Seed seed, ProvinceOptions options = {});
    ~Province();

    HttpAnswer handle(const HttpQuestion& question, const QDateTime& now);
    static bool changesState(const HttpQuestion& question);
    // The time that every answer carries, also one that is given before the province is asked.
    static HttpAnswer dated(HttpAnswer answer, const QDateTime& now);

    // What follows is for tests and the simulator.
    QByteArray bearerFor(const QString& username, const QDateTime& now);  // without the log-in page; empty: unknown
    Result<void> publishCatalogue(const QByteArray& json);                // a catalogue update, into the feed
    void retract(const QString& dossierId);                               // a tombstone: moved to another unit
    void amend(const QString& dossierId, const QJsonObject& fields);      // changed by another system of the province
    // Version and content of a backup, without a word in the feed.
    void restore(const QString& dossierId, int version, const QJsonObject& fields);
    void compactFeed() { m_state.compact(); }  // older cursors get 410
    const State& state() const { return m_state; }

    struct Endpoint {
        QByteArray method;
        QString path;  // with {argument} as its last part, where it has one
    };
    static QList<Endpoint> endpoints();

private:
    struct Request {
        const HttpQuestion& question;
        QString argument;
        Caller caller;
        QDateTime now;
    };
    enum class Access { Everyone, Token, Desk };  // Desk: a token and X-Device-Id
    struct Route {
        QByteArray method;
        QString path;
        Access access;
        HttpAnswer (Province::*answer)(const Request&);
    };
    static const QList<Route>& routes();

    HttpAnswer dispatch(const HttpQuestion& question, const QDateTime& now);
    HttpAnswer admit(const Route& route, Request request);

    HttpAnswer overview(const Request& request);
    HttpAnswer discovery(const Request& request);
    HttpAnswer jwks(const Request& request);
    HttpAnswer showLogin(const Request& request);
    HttpAnswer logIn(const Request& request);
    HttpAnswer token(const Request& request);
    HttpAnswer revoke(const Request& request);
    HttpAnswer ops(const Request& request);
    HttpAnswer changes(const Request& request);
    HttpAnswer snapshot(const Request& request);
    HttpAnswer lease(const Request& request);
    HttpAnswer giveLeaseBack(const Request& request);
    HttpAnswer dossier(const Request& request);
    HttpAnswer bucketDigests(const Request& request);
    HttpAnswer openDossiers(const Request& request);
    HttpAnswer lock(const Request& request);
    HttpAnswer unlock(const Request& request);
    HttpAnswer stateDigest(const Request& request);
    HttpAnswer blob(const Request& request);
    HttpAnswer uploadOptions(const Request& request);
    HttpAnswer createUpload(const Request& request);
    HttpAnswer uploadHead(const Request& request);
    HttpAnswer uploadChunk(const Request& request);
    HttpAnswer gate(const Request& request);
    HttpAnswer classicPush(const Request& request);
    HttpAnswer classicQuery(const Request& request);
    HttpAnswer classicList(const Request& request);
    HttpAnswer classicDetail(const Request& request);
    HttpAnswer classicLease(const Request& request);
    HttpAnswer classicReturnLease(const Request& request);
    HttpAnswer classicHasFile(const Request& request);
    HttpAnswer classicUpload(const Request& request);
    HttpAnswer classicDownload(const Request& request);
    HttpAnswer timestamp(const Request& request);
    HttpAnswer ocsp(const Request& request);
    HttpAnswer ocspByGet(const Request& request);
    HttpAnswer crl(const Request& request);
    HttpAnswer rootCrl(const Request& request);
    HttpAnswer certificate(const Request& request);

    ProvinceOptions m_options;
    State m_state;
};

}  // namespace motcua::sandbox
