// gzip (RFC 1952), as HTTP's content coding of that name.
//
// Errors: NetNotProvince for what is no gzip or would grow beyond `most`. Units: bytes. Threads: pure functions, any thread.
#pragma once

#include <QByteArray>

#include "base/Result.h"

namespace motcua::net {

QByteArray gzip(const QByteArray& bytes);
Result<QByteArray> gunzip(const QByteArray& packed, qsizetype most);

}  // namespace motcua::net
