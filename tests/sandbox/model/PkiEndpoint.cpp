#include "sandbox/model/PkiEndpoint.h"

#include "sandbox/pki/Authority.h"

namespace motcua::sandbox {
namespace {

HttpAnswer noAuthority() {
    return problemAnswer(404, QStringLiteral("no-authority"), QStringLiteral("This sandbox runs without certificates"));
}

}  // namespace

HttpAnswer timestampAnswer(const pki::Authority* authority, const QByteArray& request, const QDateTime& now) {
    if (authority == nullptr) return noAuthority();
    const QByteArray reply = authority->timestamp(request, now);
    if (reply.isEmpty()) return problemAnswer(400, QStringLiteral("timestamp"), QStringLiteral("No timestamp request"));
    return bytesAnswer(200, "application/timestamp-reply", reply);
}

HttpAnswer ocspAnswer(const pki::Authority* authority, const QByteArray& request, const QDateTime& now) {
    if (authority == nullptr) return noAuthority();
    return bytesAnswer(200, "application/ocsp-response", authority->ocsp(request, now));
}

HttpAnswer crlAnswer(const pki::Authority* authority, CrlOf issuer, const QDateTime& now) {
    if (authority == nullptr) return noAuthority();
    const QString name = issuer == CrlOf::Root ? QStringLiteral("ca") : QStringLiteral("signing-ca");
    return bytesAnswer(200, "application/pkix-crl", authority->crl(name, now));
}

HttpAnswer certificateAnswer(const pki::Authority* authority, const QString& name) {
    if (authority == nullptr) return noAuthority();
    // Never the log-in's key, and never anything but a certificate.
    if (!authority->has(name) || authority->identity(name).certificate.isEmpty()) {
        return problemAnswer(404, QStringLiteral("certificate-unknown"), QStringLiteral("No such certificate"));
    }
    return bytesAnswer(200, "application/pkix-cert", authority->certificateDer(name));
}

}  // namespace motcua::sandbox
