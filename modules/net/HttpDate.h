// The time in HTTP headers (RFC 9110 §5.6.7), in the one form that may be sent: "Mon, 23 Nov 2026 01:00:00 GMT".
//
// Units: whole seconds, UTC. Nothing for any other text: the two forms of former times are not met any more. Threads: pure
// functions.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <optional>

namespace motcua::net {

std::optional<QDateTime> fromHttpDate(const QByteArray& text);

}  // namespace motcua::net
