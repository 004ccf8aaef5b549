// Where the access token comes from, and what to do when the province no longer takes it.
//
// Errors: NetUnauthorized when nobody is logged in or the log-in has run out; those of net/OidcClient. Threads: one.
#pragma once

#include <QByteArray>

#include "base/Progress.h"
#include "base/Result.h"

namespace motcua::sync {

class TokenSource {
public:
    virtual ~TokenSource() = default;
    // A token that is good for another half minute, renewed if need be.
    virtual Result<QByteArray> current(const CancelToken& cancel) = 0;
    // After a 401 for `refused`: another one.
    virtual Result<QByteArray> renewed(const QByteArray& refused, const CancelToken& cancel) = 0;
};

}  // namespace motcua::sync
