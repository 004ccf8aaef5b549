// X.509 certificates: what they say, how they are read from files, and the path from one to a trusted root.
//
// Times UTC. Errors: FileNotFound, FileUnreadable, CertificateUntrusted (a PEM file without a certificate: FileUnreadable).
// Threads: pure functions over shared, read-only certificates; any thread. Source: RFC 5280.
#pragma once

#include <QDateTime>
#include <QStringList>
#include <optional>

#include "base/Result.h"
#include "signing/engine/OpenSsl.h"

namespace motcua::signing {

Certificate takeCertificate(X509* certificate);         // takes over the reference
Certificate shareCertificate(const X509* certificate);  // adds a reference
Certificate certificateFromDer(const QByteArray& der);  // null if it is none
CertificateList certificatesOf(const STACK_OF(X509) * stack);
X509BorrowedPtr borrowedStack(const CertificateList& certificates);

QByteArray derOf(const Certificate& certificate);
QString sha256Of(const Certificate& certificate);  // hex
bool same(const Certificate& a, const Certificate& b);
QString commonName(const Certificate& certificate);
QString organisation(const Certificate& certificate);
QDateTime notBefore(const Certificate& certificate);
QDateTime notAfter(const Certificate& certificate);
QDateTime timeOf(const ASN1_TIME* time);
// keyUsage allows digitalSignature or nonRepudiation, the certificate is not a CA, and its extended usage, if there is one, is
// not only that of a server, a timestamp authority, an OCSP responder or a program's maker.
bool fitForSigning(const Certificate& certificate);
QStringList ocspUrls(const Certificate& certificate);
QStringList crlUrls(const Certificate& certificate);
// RSA from 2048 bits, EC from 256: what TT 39/2017 and ETSI TS 119 312 still allow.
bool keyIsStrong(const Certificate& certificate);

// The certificate's issuers as far as `pool` knows them, nearest first; trust is not asked.
CertificateList issuersOf(const Certificate& certificate, const CertificateList& pool);
bool isSelfIssued(const Certificate& certificate);

Result<CertificateList> readCertificates(const QStringList& pemFiles);
Result<std::vector<Crl>> readCrls(const QStringList& files);

enum class Purpose { Signing, Timestamping };
// Signer first, the trusted certificate last; nullopt if no chain leads from `pool` to `roots` at the time `at`.
// Every certificate in `roots` is an anchor by itself. *expired tells that only the time was wrong.
std::optional<CertificateList> pathToRoot(const Certificate& certificate, const CertificateList& pool,
                                          const CertificateList& roots, const QDateTime& at, Purpose purpose,
                                          bool* expired = nullptr);

}  // namespace motcua::signing
