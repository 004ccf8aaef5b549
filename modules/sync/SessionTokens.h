// The tokens of the officer who is logged in, kept in the encrypted store, renewed with rotation.
//
// The window saves a log-in through save(); the sync thread reads it at the next call, so that a new log-in ends a pause by
// itself. A renewed token is stored before it is used, and never over a newer log-in. Threads: one connection, one thread.
#pragma once

#include <functional>

#include "net/OidcClient.h"
#include "store/Store.h"
#include "sync/TokenSource.h"

namespace motcua::sync {

class SessionTokens final : public TokenSource {
public:
    SessionTokens(store::Store& store, net::OidcClient& oidc, const Clock& clock)
        : m_store(store), m_oidc(oidc), m_clock(clock) {}
    Result<QByteArray> current(const CancelToken& cancel) override;
    Result<QByteArray> renewed(const QByteArray& refused, const CancelToken& cancel) override;

    static Result<void> save(store::Store& store, const net::TokenSet& tokens);
    static Result<void> forget(store::Store& store);
    // Nothing: nobody is logged in.
    static Result<std::optional<net::TokenSet>> load(store::Store& store);

private:
    Result<QByteArray> renew(const net::TokenSet& old, const CancelToken& cancel);

    store::Store& m_store;
    net::OidcClient& m_oidc;
    const Clock& m_clock;
};

}  // namespace motcua::sync
