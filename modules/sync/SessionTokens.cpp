#include "sync/SessionTokens.h"

namespace motcua::sync {
namespace {

const QString kSession = QStringLiteral("province");

QJsonObject toJson(const net::TokenSet& tokens) {
    return {{QStringLiteral("accessToken"), QString::fromLatin1(tokens.accessToken)},
            {QStringLiteral("refreshToken"), QString::fromLatin1(tokens.refreshToken)},
            {QStringLiteral("idToken"), QString::fromLatin1(tokens.idToken)},
            {QStringLiteral("expiresAt"), toIso(tokens.expiresAt)},
            {QStringLiteral("claims"), tokens.claims}};
}

net::TokenSet tokensOf(const QJsonObject& json) {
    const auto text = [&json](const char* member) { return json.value(QLatin1String(member)).toString(); };
    return {text("accessToken").toLatin1(), text("refreshToken").toLatin1(), text("idToken").toLatin1(),
            fromIso(text("expiresAt")), json.value(QLatin1String("claims")).toObject()};
}

}  // namespace

Result<void> SessionTokens::save(store::Store& store, const net::TokenSet& tokens) {
    return store.inTransaction([&] { return store.sessions.save(kSession, toJson(tokens)); });
}

Result<void> SessionTokens::forget(store::Store& store) {
    return store.inTransaction([&] { return store.sessions.remove(kSession); });
}

Result<std::optional<net::TokenSet>> SessionTokens::load(store::Store& store) {
    MOTCUA_TRY(const auto json, store.sessions.find(kSession));
    if (!json) return std::optional<net::TokenSet>();
    return std::optional(tokensOf(*json));
}

Result<QByteArray> SessionTokens::current(const CancelToken& cancel) {
    MOTCUA_TRY(const auto tokens, load(m_store));
    if (!tokens) return fail(ErrorCode::NetUnauthorized, {}, QStringLiteral("nobody is logged in"));
    if (tokens->isFresh(m_clock.now())) return tokens->accessToken;
    return renew(*tokens, cancel);
}

Result<QByteArray> SessionTokens::renewed(const QByteArray& refused, const CancelToken& cancel) {
    MOTCUA_TRY(const auto tokens, load(m_store));
    if (!tokens) return fail(ErrorCode::NetUnauthorized, {}, QStringLiteral("nobody is logged in"));
    if (tokens->accessToken != refused && tokens->isFresh(m_clock.now())) return tokens->accessToken;
    return renew(*tokens, cancel);
}

Result<QByteArray> SessionTokens::renew(const net::TokenSet& old, const CancelToken& cancel) {
    MOTCUA_TRY(const net::TokenSet fresh, m_oidc.refresh(old, cancel));
    return m_store.inTransaction([&]() -> Result<QByteArray> {
        MOTCUA_TRY(const auto stored, load(m_store));
        // Somebody logged in or out meanwhile: that session stands.
        if (!stored) return fail(ErrorCode::NetUnauthorized, {}, QStringLiteral("logged out meanwhile"));
        if (stored->refreshToken != old.refreshToken) return stored->accessToken;
        MOTCUA_CHECK(m_store.sessions.save(kSession, toJson(fresh)));
        return fresh.accessToken;
    });
}

}  // namespace motcua::sync
