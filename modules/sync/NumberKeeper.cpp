#include "sync/NumberKeeper.h"

#include <QCryptographicHash>

namespace motcua::sync {

Result<void> NumberKeeper::keep(const QDateTime& now, const CancelToken& cancel) {
    if (m_policy.scope.isEmpty()) return {};
    const QDate today = toLocal(now).date();
    MOTCUA_CHECK(giveBack(today, cancel));
    return topUp(today, cancel);
}

Result<void> NumberKeeper::giveBack(QDate today, const CancelToken& cancel) {
    MOTCUA_TRY(const auto leases, m_store.leases.active());
    for (const store::Lease& lease : leases) {
        if (lease.day >= today) continue;
        // Nobody takes a number of a past day, so the end cannot move while the request runs; a repeated one is harmless.
        MOTCUA_CHECK(m_api.returnLease(lease.leaseId, lease.next, cancel));
        const auto noted = m_store.inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(m_store.leases.markReturned(lease.leaseId, lease.day));
            return lease.next > lease.hi ? Result<void>() : noteGap(lease);
        });
        if (!noted) return noted;
    }
    return {};
}

Result<void> NumberKeeper::noteGap(const store::Lease& lease) {
    store::EventRow event;
    event.id = makeUuid7(m_clock, m_rng);
    event.kind = QStringLiteral("returnNumbers");
    event.payload = {{QStringLiteral("scope"), lease.scope},
                     {QStringLiteral("day"), lease.day.toString(Qt::ISODate)},
                     {QStringLiteral("from"), lease.next},
                     {QStringLiteral("to"), lease.hi}};
    event.deviceTime = m_clock.now();
    return m_store.events.append(event);
}

Result<void> NumberKeeper::topUp(QDate today, const CancelToken& cancel) {
    QList<QDate> days;
    for (int ahead = 0; ahead < m_policy.days; ++ahead) {
        const QDate day = today.addDays(ahead);
        MOTCUA_TRY(const int left, m_store.leases.remaining(m_policy.scope, day));
        if (left < m_policy.topUpBelow) days.append(day);
    }
    if (days.isEmpty()) return {};
    MOTCUA_TRY(const LeaseRequest asked, request(days));
    MOTCUA_TRY(const auto leases, m_api.leaseNumbers(asked, cancel));
    return m_store.inTransaction([&]() -> Result<void> {
        for (const store::Lease& lease : leases) {
            MOTCUA_CHECK(m_store.leases.add(lease));
        }
        return {};
    });
}

Result<LeaseRequest> NumberKeeper::request(const QList<QDate>& days) {
    MOTCUA_TRY(const auto held, m_store.leases.active());
    QCryptographicHash state(QCryptographicHash::Sha256);
    for (const QDate day : days) state.addData(day.toString(Qt::ISODate).toLatin1() + ' ');
    for (const store::Lease& lease : held) state.addData(lease.leaseId.toUtf8() + ' ');
    return LeaseRequest{m_policy.scope, days, m_policy.size, QString::fromLatin1(state.result().toHex().left(32))};
}

}  // namespace motcua::sync
