// What a security store, a revocation service or an import may hold in place of a certificate, a CRL or an OCSP response.
#include <cstddef>
#include <cstdint>

#include "signing/engine/Revocation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace motcua::signing;
    const QByteArray der(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Evidence evidence;
    if (const Crl crl = crlFromDer(der)) evidence.crls.push_back(crl);
    if (const Ocsp ocsp = ocspFromDer(der)) evidence.ocsps.push_back(ocsp);
    static const Certificate known = takeCertificate(X509_new());
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'790'000'000);
    static_cast<void>(judgeRevocation(known, known, evidence, at));
    const Certificate certificate = certificateFromDer(der);
    if (!certificate) return 0;
    static_cast<void>(commonName(certificate));
    static_cast<void>(organisation(certificate));
    static_cast<void>(fitForSigning(certificate));
    static_cast<void>(keyIsStrong(certificate));
    static_cast<void>(pathToRoot(certificate, {certificate}, {certificate}, at, Purpose::Signing));
    static_cast<void>(judgeRevocation(certificate, certificate, evidence, at));
    return 0;
}
