// Keeps enough leased dossier numbers on the desk for the days of an outage, and gives unused ends of past days back.
//
// A request carries a key made from what the desk holds: after a lost answer the same key gives the same ranges, and no number
// is wasted. Numbers are never computed here. A province that answers these questions badly is asked again later and holds
// nothing else up: receipts get provisional codes meanwhile. Errors: the line's, those of the store. Threads: one.
#pragma once

#include <QJsonArray>

#include "store/Store.h"
#include "sync/PlaceRest.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

struct LeasePolicy {
    QString scope;        // agency code that begins the numbers; empty: no leases
    int size = 60;        // a day
    int days = 7;         // today and the days after it: five working days, whatever the week
    int topUpBelow = 18;  // 30 % left
};

class NumberKeeper {
public:
    NumberKeeper(store::Store& store, ProvincialApi& api, const Clock& clock, Rng& rng, LeasePolicy policy)
        : m_store(store), m_api(api), m_clock(clock), m_rng(rng), m_policy(std::move(policy)), m_rest(rng) {}
    Result<void> keep(const QDateTime& now, const CancelToken& cancel);
    void wake() { m_rest.wake(); }

private:
    Result<void> exchange(QDate today, const CancelToken& cancel);
    Result<void> giveBack(QDate today, const CancelToken& cancel);
    Result<void> closePastDays(QDate today);
    Result<QJsonArray> closedLeases();
    Result<void> setClosedLeases(const QJsonArray& leases);
    // The gap in the register explains itself: which numbers were never given, and that they went back.
    Result<void> noteGap(const store::Lease& lease);
    Result<void> topUp(QDate today, const CancelToken& cancel);
    Result<LeaseRequest> request(const QList<QDate>& days);

    store::Store& m_store;
    ProvincialApi& m_api;
    const Clock& m_clock;
    Rng& m_rng;
    LeasePolicy m_policy;
    PlaceRest m_rest;
};

}  // namespace motcua::sync
