// Authority::timestamp: RFC 3161 by OpenSSL's responder, with the given time instead of the machine's.

#include "sandbox/pki/Authority.h"
#include "sandbox/pki/OpenSsl.h"

namespace motcua::sandbox::pki {
namespace {

constexpr char kPolicy[] = "1.3.6.1.4.1.59999.1.1";  // a test policy under an unassigned arc

ASN1_INTEGER* giveSerial(TS_resp_ctx*, void*) {
    return randomSerial().release();
}

int giveTime(TS_resp_ctx*, void* data, long* seconds, long* microseconds) {
    const qint64 ms = static_cast<const QDateTime*>(data)->toMSecsSinceEpoch();
    *seconds = static_cast<long>(ms / 1000);
    *microseconds = static_cast<long>(ms % 1000) * 1000;
    return 1;
}

}  // namespace

QByteArray Authority::timestamp(const QByteArray& request, const QDateTime& now) const {
    const Identity& tsa = identity(QStringLiteral("tsa"));
    const Key key = keyOf(tsa.key);
    const Certificate certificate = certificateOf(tsa.certificate);
    const Owned<ASN1_OBJECT, ASN1_OBJECT_free> policy(OBJ_txt2obj(kPolicy, 1));
    const Owned<TS_RESP_CTX, TS_RESP_CTX_free> context(TS_RESP_CTX_new());
    QDateTime time = now;
    TS_RESP_CTX_set_serial_cb(context.get(), giveSerial, nullptr);
    TS_RESP_CTX_set_time_cb(context.get(), giveTime, &time);
    TS_RESP_CTX_set_signer_cert(context.get(), certificate.get());
    TS_RESP_CTX_set_signer_key(context.get(), key.get());
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_def_policy(context.get(), policy.get());
    TS_RESP_CTX_set_accuracy(context.get(), 1, 0, 0);
    for (const EVP_MD* digest : {EVP_sha256(), EVP_sha384(), EVP_sha512()}) TS_RESP_CTX_add_md(context.get(), digest);
    const Owned<TS_RESP, TS_RESP_free> response(TS_RESP_create_response(context.get(), readBio(request).get()));
    return response ? derOf<TS_RESP>(response.get(), i2d_TS_RESP) : QByteArray();
}

}  // namespace motcua::sandbox::pki
