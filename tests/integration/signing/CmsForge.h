// CMS containers and timestamp tokens written byte by byte, right or wrong in every part an attacker may choose.
//
// The default shape is a correct PAdES container (tokens: RFC 3161), so that an attack differs from it in one thing only.
#pragma once

#include <QDateTime>
#include <functional>
#include <optional>

#include "TestPki.h"

namespace motcua::test {

enum class ForgedHash { Sha1, Sha256, Sha384 };

struct CmsShape {
    QString key = QStringLiteral("leader");  // who makes the value
    QString certificate = {};                // what is put in; empty: the key's own
    QString bound = {};                      // what signingCertificateV2 names; empty: the certificate put in
    ForgedHash hash = ForgedHash::Sha256;
    ForgedHash named = ForgedHash::Sha256;  // the digest algorithm that the SignerInfo names
    int signers = 1;
    bool withCertificates = true;
    bool withAttributes = true;
    bool withMessageDigest = true;
    bool withContentType = true;
    bool withBinding = true;
    bool doubledMessageDigest = false;
    bool attached = false;                                          // the content lies in the container itself
    bool foreignContent = false;                                    // contentType says something else
    QByteArray contentKind = {};                                    // of the container; empty: data
    QByteArray outerKind = {};                                      // empty: signedData
    std::function<QByteArray(const QByteArray& value)> token = {};  // goes in as signature timestamp
};

struct TokenShape {
    QString authority = QStringLiteral("tsa");
    QDateTime time = QDateTime::currentDateTimeUtc();
    bool withBinding = true;
    bool wrongImprint = false;
    ForgedHash imprint = ForgedHash::Sha256;
};

QByteArray hashOf(ForgedHash hash, const QByteArray& bytes);
// The container over content with this digest (by shape.hash).
QByteArray forgeCms(const TestPki& pki, const CmsShape& shape, const QByteArray& content);
QByteArray forgeToken(const TestPki& pki, const TokenShape& shape, const QByteArray& stamped);

}  // namespace motcua::test
