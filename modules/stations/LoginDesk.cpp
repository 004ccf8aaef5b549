#include "stations/LoginDesk.h"

#include "base/Json.h"
#include "crypto/PasswordVerifier.h"
#include "crypto/Totp.h"

namespace motcua::stations {
namespace {

constexpr int kTriesBeforeLock = 5;
constexpr qint64 kLockMs = 5 * 60 * 1000;

// The province does not answer: the local factor decides. Anything else it says is final.
bool isOutage(const Error& error) {
    switch (error.code) {
        case ErrorCode::NetUnreachable:
        case ErrorCode::NetTimeout:
        case ErrorCode::NetBusy:
        case ErrorCode::NetServerError:
        case ErrorCode::NetNotProvince:
            return true;
        default:
            return false;
    }
}

QString triesKey(const QString& username) {
    return QStringLiteral("login-tries.") + username;
}
QString revokedKey(const QString& username) {
    return QStringLiteral("login-offline-revoked.") + username;
}
QString stepKey(const QString& username) {
    return QStringLiteral("login-totp-step.") + username;
}

}  // namespace

Result<Session> LoginDesk::login(const Credentials& credentials) {
    MOTCUA_CHECK(checkNotLocked(credentials.username));
    if (m_online) {
        const Result<QString> id = m_online(credentials);
        if (id) {
            auto officer = officerBy([&id](const Officer& o) { return o.id == *id; }, ErrorCode::LoginOfflineUnknown);
            if (!officer) return fail(officer.error());
            MOTCUA_CHECK(noteTry(credentials.username, true));
            return Session{*officer, m_desk.clock().now(), true};
        }
        if (!isOutage(id.error())) {
            const bool wrong = id.error().is(ErrorCode::LoginWrong) || id.error().is(ErrorCode::LoginOtpWrong);
            if (wrong) MOTCUA_CHECK(noteTry(credentials.username, false));
            return fail(id.error());
        }
    }
    return loginOffline(credentials);
}

Result<Session> LoginDesk::loginInBrowser(const ShowPage& show, const CancelToken& cancel) {
    if (!m_browser) return fail(ErrorCode::NetUnreachable);
    MOTCUA_TRY(const QString id, m_browser(show, cancel));
    MOTCUA_TRY(const Officer officer, officerBy([&id](const Officer& o) { return o.id == id; }, ErrorCode::LoginOfflineUnknown));
    MOTCUA_CHECK(noteTry(officer.username, true));
    return Session{officer, m_desk.clock().now(), true};
}

Result<Session> LoginDesk::loginOffline(const Credentials& credentials) {
    MOTCUA_TRY(const Officer officer,
               officerBy([&](const Officer& o) { return o.username == credentials.username; }, ErrorCode::LoginOfflineUnknown));
    const QDateTime now = m_desk.clock().now();
    const QDateTime validUntil = fromIso(officer.offline.value(QStringLiteral("validUntil")).toString());
    if (!validUntil.isValid() || now > validUntil) return fail(ErrorCode::LoginOfflineUnknown);
    MOTCUA_TRY(const bool allowed, offlineAllowed(credentials.username));
    if (!allowed) return fail(ErrorCode::LoginOfflineRevoked);

    if (const auto password = crypto::verifyPassword(officer.offline, credentials.password); !password) {
        MOTCUA_CHECK(noteTry(credentials.username, false));
        return fail(password.error());
    }
    MOTCUA_TRY(const SecretBytes secret,
               crypto::secretFromBase32(officer.offline.value(QStringLiteral("totpSecret")).toString()));
    const std::optional<qint64> step = crypto::matchTotp(secret, credentials.otp, now.toSecsSinceEpoch());
    const bool fresh = step && m_desk.onStore([&](store::Store& store) {
        // A code that was overheard must not open the desk a second time.
        const auto last = store.meta.get(stepKey(credentials.username));
        if (!last || last->toLongLong() >= *step) return false;
        return store.inTransaction([&] { return store.meta.set(stepKey(credentials.username), QString::number(*step)); })
            .has_value();
    });
    if (!fresh) {
        MOTCUA_CHECK(noteTry(credentials.username, false));
        return fail(ErrorCode::LoginOtpWrong);
    }
    MOTCUA_CHECK(noteTry(credentials.username, true));
    return Session{officer, now, false};
}

Result<void> LoginDesk::unlock(const Session& session, const SecretBytes& password) {
    MOTCUA_CHECK(checkNotLocked(session.officer.username));
    const auto right = crypto::verifyPassword(session.officer.offline, password);
    MOTCUA_CHECK(noteTry(session.officer.username, right.has_value()));
    return right;
}

Result<QList<Officer>> LoginDesk::officers() {
    return m_desk.onStore([](store::Store& store) -> Result<QList<Officer>> {
        MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.list(QStringLiteral("officer")));
        QList<Officer> out;
        for (const store::CatalogueRow& row : rows) {
            MOTCUA_TRY(const Officer officer, officerFromJson(row.json));
            out.append(officer);
        }
        return out;
    });
}

Result<bool> LoginDesk::offlineAllowed(const QString& username) {
    MOTCUA_TRY(const QString revoked,
               m_desk.onStore([&](store::Store& store) { return store.meta.get(revokedKey(username)); }));
    return revoked.isEmpty();
}

Result<void> LoginDesk::allowOffline(const Session& administrator, const QString& username, bool allowed) {
    if (!administrator.officer.hasRole(Role::Administrator)) {
        return fail(ErrorCode::NotAllowed, {{QStringLiteral("role"), roleCode(Role::Administrator)}});
    }
    MOTCUA_CHECK(officerBy([&](const Officer& o) { return o.username == username; }, ErrorCode::NotFound));
    const QString at = allowed ? QStringLiteral("") : toIso(m_desk.clock().now());
    return m_desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(store.meta.set(revokedKey(username), at));
            return m_desk.record(store, QStringLiteral("offlineLogin"), administrator.officer,
                                 {{QStringLiteral("username"), username}, {QStringLiteral("allowed"), allowed}});
        });
    });
}

Result<Officer> LoginDesk::officerBy(const std::function<bool(const Officer&)>& matches, ErrorCode otherwise) {
    MOTCUA_TRY(const QList<Officer> all, officers());
    for (const Officer& officer : all) {
        if (matches(officer)) return officer;
    }
    return fail(otherwise);
}

Result<void> LoginDesk::checkNotLocked(const QString& username) {
    const Result<QString> stored = m_desk.onStore([&](store::Store& store) { return store.meta.get(triesKey(username)); });
    if (!stored) return fail(stored.error());
    const QStringList parts = stored->split(QLatin1Char('@'));  // tries@milliseconds of the last one
    if (parts.size() != 2 || parts[0].toInt() < kTriesBeforeLock) return {};
    const qint64 left = parts[1].toLongLong() + kLockMs - m_desk.clock().nowMs();
    if (left <= 0) return {};
    return fail(ErrorCode::LoginLocked, {{QStringLiteral("minutes"), QString::number((left + 59'999) / 60'000)}});
}

Result<void> LoginDesk::noteTry(const QString& username, bool right) {
    return m_desk.onStore([&](store::Store& store) -> Result<void> {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(const QString stored, store.meta.get(triesKey(username)));
            const QStringList parts = stored.split(QLatin1Char('@'));
            const bool lockOver = parts.size() == 2 && m_desk.clock().nowMs() > parts[1].toLongLong() + kLockMs;
            const int before = lockOver ? 0 : parts[0].toInt();
            const int tries = right ? 0 : before + 1;
            return store.meta.set(triesKey(username), QStringLiteral("%1@%2").arg(tries).arg(m_desk.clock().nowMs()));
        });
    });
}

}  // namespace motcua::stations
