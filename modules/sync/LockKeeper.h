// Tells the province which dossiers this desk has open, and learns who else has: "đang xử lý: quầy 3".
//
// A lock lives `lifeSeconds` at the province and is renewed at half of that; a desk that dies lets go by itself. Advice only: a
// refusal is no error of the round. Errors: the line's, those of the store. Threads: one.
#pragma once

#include "store/Store.h"
#include "sync/ProvincialApi.h"

namespace motcua::sync {

class LockKeeper {
public:
    LockKeeper(store::Store& store, ProvincialApi& api, QString deskName, int lifeSeconds)
        : m_store(store), m_api(api), m_deskName(std::move(deskName)), m_lifeSeconds(lifeSeconds) {}
    Result<void> keep(const QDateTime& now, const CancelToken& cancel);

private:
    Result<void> letGo(const store::LockRow& row, const CancelToken& cancel);
    Result<void> renew(store::LockRow row, const QDateTime& now, const CancelToken& cancel);

    store::Store& m_store;
    ProvincialApi& m_api;
    QString m_deskName;
    int m_lifeSeconds;
};

}  // namespace motcua::sync
