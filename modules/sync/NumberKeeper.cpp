#include "sync/NumberKeeper.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace motcua::sync {
namespace {

const QString kClosedLeases = QStringLiteral("closedLeases");  // given up here; the province does not know yet

}  // namespace

Result<void> NumberKeeper::keep(const QDateTime& now, const CancelToken& cancel) {
    if (m_policy.scope.isEmpty()) return {};
    if (m_rest.until(now).isValid()) return {};
    const auto done = exchange(toLocal(now).date(), cancel);
    if (done) {
        m_rest.succeeded();
        return {};
    }
    if (!done.error().is(ErrorCode::NetRejected) && !net::wasAnswered(done.error())) return done;
    m_rest.failed(done.error(), now);
    return {};
}

// Numbers that do not go back are no reason not to fetch others.
Result<void> NumberKeeper::exchange(QDate today, const CancelToken& cancel) {
    const auto given = giveBack(today, cancel);
    const bool isLineWell = given || given.error().is(ErrorCode::NetRejected);
    if (isLineWell) MOTCUA_CHECK(topUp(today, cancel));
    return given;
}

Result<void> NumberKeeper::giveBack(QDate today, const CancelToken& cancel) {
    MOTCUA_CHECK(closePastDays(today));
    MOTCUA_TRY(QJsonArray closed, closedLeases());
    while (!closed.isEmpty()) {
        const QJsonObject lease = closed.first().toObject();
        const auto given = m_api.returnLease(lease.value(QLatin1String("leaseId")).toString(),
                                             lease.value(QLatin1String("next")).toInt(), cancel);  // a repeated one is harmless
        const bool isRefused = !given && given.error().is(ErrorCode::NetRejected);
        if (!given && !isRefused) return given;
        closed.removeFirst();
        if (isRefused) closed.append(lease);  // the others come first the next time
        MOTCUA_CHECK(m_store.inTransaction([&] { return setClosedLeases(closed); }));
        if (isRefused) return given;
    }
    return {};
}

// Here first, then there: a clock that is set back makes a past day today, and a number that the province may have back already
// must not be given any more.
Result<void> NumberKeeper::closePastDays(QDate today) {
    MOTCUA_TRY(const auto leases, m_store.leases.active());
    for (const store::Lease& lease : leases) {
        if (lease.day >= today) continue;
        const auto noted = m_store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(QJsonArray closed, closedLeases());
            closed.append(QJsonObject{{QStringLiteral("leaseId"), lease.leaseId}, {QStringLiteral("next"), lease.next}});
            MOTCUA_CHECK(setClosedLeases(closed));
            MOTCUA_CHECK(m_store.leases.markReturned(lease.leaseId, lease.day));
            return lease.next > lease.hi ? Result<void>() : noteGap(lease);
        });
        if (!noted) return noted;
    }
    return {};
}

Result<QJsonArray> NumberKeeper::closedLeases() {
    MOTCUA_TRY(const QString stored, m_store.meta.get(kClosedLeases));
    return QJsonDocument::fromJson(stored.toUtf8()).array();
}

Result<void> NumberKeeper::setClosedLeases(const QJsonArray& leases) {
    return m_store.meta.set(kClosedLeases, QString::fromUtf8(QJsonDocument(leases).toJson(QJsonDocument::Compact)));
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
    MOTCUA_TRY(const QString generation, m_store.leases.generation());
    QCryptographicHash state(QCryptographicHash::Sha256);
    state.addData(generation.toLatin1());
    for (const QDate day : days) state.addData(day.toString(Qt::ISODate).toLatin1() + ' ');
    for (const store::Lease& lease : held) state.addData(lease.leaseId.toUtf8() + ' ');
    return LeaseRequest{m_policy.scope, days, m_policy.size, QString::fromLatin1(state.result().toHex().left(32))};
}

}  // namespace motcua::sync
