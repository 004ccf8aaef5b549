// /tsa (RFC 3161), /ocsp (RFC 6960), /crl and /crl/root (RFC 5280), /certs/{name}: the trust services of the sandbox.
// Without an authority every one answers 404. Threads: one.
#pragma once

#include "sandbox/model/Http.h"

class QDateTime;

namespace motcua::sandbox {

namespace pki {
class Authority;
}

enum class CrlOf { Root, SigningCa };

HttpAnswer timestampAnswer(const pki::Authority* authority, const QByteArray& request, const QDateTime& now);
HttpAnswer ocspAnswer(const pki::Authority* authority, const QByteArray& request, const QDateTime& now);
HttpAnswer crlAnswer(const pki::Authority* authority, CrlOf issuer, const QDateTime& now);
HttpAnswer certificateAnswer(const pki::Authority* authority, const QString& name);

}  // namespace motcua::sandbox
