#include "app/desk/TicketBox.h"

#include <algorithm>

#include "crypto/Sha256.h"

namespace motcua::app {
namespace {

constexpr int kTicketBytes = 32;
constexpr qint64 kTouchMs = 30'000;  // a use is written down twice a minute at most: each write waits for the disk
const QString kPrefix = QStringLiteral("ticket.");
const QString kOfficer = QStringLiteral("officerId");
const QString kSince = QStringLiteral("since");
const QString kUsed = QStringLiteral("used");
const QString kEnds = QStringLiteral("ends");
const QString kIdle = QStringLiteral("idleMinutes");
const QString kOnline = QStringLiteral("online");

QString keyOf(const QByteArray& ticket) {
    return kPrefix + QString::fromLatin1(crypto::sha256(ticket).toHex());
}

QDateTime timeAt(const QJsonObject& row, const QString& member) {
    return fromIso(row.value(member).toString());
}

// A clock that was set back ends a ticket too: nobody lives longer by that.
bool isOver(const QJsonObject& row, const QDateTime& now) {
    const qint64 idleMs = timeAt(row, kUsed).msecsTo(now);
    return idleMs < -kTouchMs || idleMs > row.value(kIdle).toInteger() * 60'000 || now >= timeAt(row, kEnds);
}

Result<void> sweep(store::Store& store, const QDateTime& now) {
    MOTCUA_TRY(const QStringList names, store.sessions.names(kPrefix));
    for (const QString& name : names) {
        MOTCUA_TRY(const auto row, store.sessions.find(name));
        if (row && isOver(*row, now)) MOTCUA_CHECK(store.sessions.remove(name));
    }
    return {};
}

}  // namespace

Result<QByteArray> TicketBox::open(const stations::Session& session, int idleMinutes) {
    const QByteArray ticket =
        m_rng.bytes(kTicketBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QDateTime now = m_clock.now();
    const QJsonObject row{{kOfficer, session.officer.id},
                          {kSince, toIso(now)},
                          {kUsed, toIso(now)},
                          {kEnds, toIso(now.addSecs(kLongestHours * 3600))},
                          {kIdle, std::clamp(idleMinutes, 1, kLongestIdleMinutes)},
                          {kOnline, session.online}};
    const auto saved = m_desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(sweep(store, now));
            MOTCUA_CHECK(store.sessions.save(keyOf(ticket), row));
            return m_desk.record(store, QStringLiteral("openSession"), session.officer, {{kOnline, session.online}});
        });
    });
    if (!saved) return fail(saved.error());
    return ticket;
}

Result<QJsonObject> TicketBox::find(store::Store& store, const QString& key) {
    MOTCUA_TRY(const auto row, store.sessions.find(key));
    if (!row) return fail(ErrorCode::NotLoggedIn);
    if (isOver(*row, m_clock.now())) return fail(ErrorCode::SessionEnded);
    return *row;
}

Result<stations::Session> TicketBox::use(const QByteArray& ticket) {
    const QString key = keyOf(ticket);
    const auto row = m_desk.onStore([&](store::Store& store) -> Result<QJsonObject> {
        MOTCUA_TRY(QJsonObject found, find(store, key));
        const QDateTime now = m_clock.now();
        if (timeAt(found, kUsed).msecsTo(now) < kTouchMs) return found;
        found.insert(kUsed, toIso(now));
        MOTCUA_CHECK(store.inTransaction([&] { return store.sessions.save(key, found); }));
        return found;
    });
    if (!row) return fail(row.error());
    MOTCUA_TRY(const QList<Officer> officers, m_logins.officers());
    const auto officer = std::find_if(officers.begin(), officers.end(),
                                      [&](const Officer& o) { return o.id == row->value(kOfficer).toString(); });
    if (officer == officers.end()) return fail(ErrorCode::SessionEnded);
    return stations::Session{*officer, timeAt(*row, kSince), row->value(kOnline).toBool()};
}

Result<TicketTerms> TicketBox::terms(const QByteArray& ticket) {
    const auto row = m_desk.onStore([&](store::Store& store) { return find(store, keyOf(ticket)); });
    if (!row) return fail(row.error());
    return TicketTerms{timeAt(*row, kSince), timeAt(*row, kEnds), row->value(kIdle).toInt(), row->value(kOnline).toBool()};
}

Result<void> TicketBox::close(const QByteArray& ticket) {
    MOTCUA_TRY(const stations::Session session, use(ticket));
    return m_desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(store.sessions.remove(keyOf(ticket)));
            return m_desk.record(store, QStringLiteral("closeSession"), session.officer, {});
        });
    });
}

Result<int> TicketBox::closeAllOf(const Officer& officer, const stations::Session& by) {
    return m_desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<int> {
            MOTCUA_TRY(const QStringList names, store.sessions.names(kPrefix));
            int closed = 0;
            for (const QString& name : names) {
                MOTCUA_TRY(const auto row, store.sessions.find(name));
                if (!row || row->value(kOfficer).toString() != officer.id) continue;
                MOTCUA_CHECK(store.sessions.remove(name));
                ++closed;
            }
            if (closed > 0) {
                MOTCUA_CHECK(m_desk.record(store, QStringLiteral("closeSession"), by.officer, {{kOfficer, officer.id}}));
            }
            return closed;
        });
    });
}

}  // namespace motcua::app
