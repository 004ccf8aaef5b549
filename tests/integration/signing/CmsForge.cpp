#include "CmsForge.h"

#include <openssl/pem.h>

#include <algorithm>
#include <stdexcept>

#include "signing/engine/Certificates.h"

namespace motcua::test {
namespace {

using namespace signing;

const QByteArray kSignedData = QByteArray::fromHex("06092a864886f70d010702");
const QByteArray kData = QByteArray::fromHex("06092a864886f70d010701");
const QByteArray kTstInfo = QByteArray::fromHex("060b2a864886f70d0109100104");
const QByteArray kContentType = QByteArray::fromHex("06092a864886f70d010903");
const QByteArray kMessageDigest = QByteArray::fromHex("06092a864886f70d010904");
const QByteArray kBinding = QByteArray::fromHex("060b2a864886f70d010910022f");
const QByteArray kTimestamp = QByteArray::fromHex("060b2a864886f70d010910020e");
const QByteArray kPolicy = QByteArray::fromHex("06042a030401");

constexpr int kSequence = 0x30;
constexpr int kSet = 0x31;
constexpr int kOctets = 0x04;
constexpr int kInteger = 0x02;

QByteArray der(int tag, const QByteArray& content) {
    QByteArray length;
    for (qsizetype rest = content.size(); rest > 0; rest >>= 8) length.prepend(static_cast<char>(rest & 0xff));
    if (content.size() < 0x80)
        length = QByteArray(1, static_cast<char>(content.size()));
    else
        length.prepend(static_cast<char>(0x80 | length.size()));
    return QByteArray(1, static_cast<char>(tag)) + length + content;
}

struct Algorithm {
    const EVP_MD* digest;
    const char* oid;
    const char* withRsa;
    const char* withEc;
};
Algorithm algorithmOf(ForgedHash hash) {
    switch (hash) {
        case ForgedHash::Sha1:
            return {EVP_sha1(), "06052b0e03021a", "06092a864886f70d010105", "06072a8648ce3d0401"};
        case ForgedHash::Sha384:
            return {EVP_sha384(), "0609608648016503040202", "06092a864886f70d01010c", "06082a8648ce3d040303"};
        case ForgedHash::Sha256:
            break;
    }
    return {EVP_sha256(), "0609608648016503040201", "06092a864886f70d01010b", "06082a8648ce3d040302"};
}
QByteArray oidOf(ForgedHash hash) {
    return QByteArray::fromHex(algorithmOf(hash).oid);
}

Certificate certificateNamed(const TestPki& pki, const QString& name) {
    const auto found = readCertificates({pki.path(name + QStringLiteral(".pem"))});
    if (!found) throw std::runtime_error("no certificate " + name.toStdString());
    return found->front();
}

QByteArray signedWith(const TestPki& pki, const QString& name, ForgedHash hash, const QByteArray& bytes) {
    const BioPtr file(BIO_new_file(pki.path(name + QStringLiteral(".key")).toLocal8Bit().constData(), "r"));
    const EvpKeyPtr key(PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr));
    const EvpMdCtxPtr context(EVP_MD_CTX_new());
    std::size_t size = 1024;
    QByteArray value(1024, '\0');
    if (EVP_DigestSignInit(context.get(), nullptr, algorithmOf(hash).digest, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(value.data()), &size, bytesOf(bytes),
                       static_cast<std::size_t>(bytes.size())) != 1)
        throw std::runtime_error("cannot sign as " + name.toStdString());
    return value.left(static_cast<qsizetype>(size));
}

QByteArray attribute(const QByteArray& kind, const QByteArray& value) {
    return der(kSequence, kind + der(kSet, value));
}

QByteArray binding(const Certificate& certificate) {
    const QByteArray id = der(kSequence, der(kOctets, hashOf(ForgedHash::Sha256, derOf(certificate))));
    return attribute(kBinding, der(kSequence, der(kSequence, id)));
}

QByteArray joined(std::vector<QByteArray> attributes) {
    std::sort(attributes.begin(), attributes.end());
    QByteArray out;
    for (const QByteArray& one : attributes) out += one;
    return out;
}

QByteArray issuerAndSerial(const Certificate& certificate) {
    return der(kSequence, derOf(i2d_X509_NAME, static_cast<const X509_NAME*>(X509_get_issuer_name(certificate.get()))) +
                              derOf(i2d_ASN1_INTEGER, X509_get0_serialNumber(certificate.get())));
}

QByteArray valueAlgorithm(const Certificate& certificate, ForgedHash hash) {
    const bool ec = EVP_PKEY_get_base_id(X509_get0_pubkey(certificate.get())) == EVP_PKEY_EC;
    const Algorithm own = algorithmOf(hash);
    return ec ? der(kSequence, QByteArray::fromHex(own.withEc))
              : der(kSequence, QByteArray::fromHex(own.withRsa) + QByteArray::fromHex("0500"));
}

QByteArray signerInfo(const TestPki& pki, const CmsShape& shape, const QByteArray& content, const QByteArray& contentKind) {
    const Certificate shown = certificateNamed(pki, shape.certificate.isEmpty() ? shape.key : shape.certificate);
    std::vector<QByteArray> attributes;
    if (shape.withContentType) attributes.push_back(attribute(kContentType, shape.foreignContent ? kSignedData : contentKind));
    const QByteArray digest = der(kOctets, hashOf(shape.hash, content));
    if (shape.withMessageDigest) attributes.push_back(attribute(kMessageDigest, digest));
    if (shape.doubledMessageDigest)
        attributes.push_back(attribute(kMessageDigest, der(kOctets, hashOf(shape.hash, "another content"))));
    if (shape.withBinding) attributes.push_back(binding(shape.bound.isEmpty() ? shown : certificateNamed(pki, shape.bound)));
    const QByteArray set = joined(attributes);
    const QByteArray value = signedWith(pki, shape.key, shape.hash, shape.withAttributes ? der(kSet, set) : content);
    return der(kSequence, der(kInteger, QByteArray(1, 1)) + issuerAndSerial(shown) + der(kSequence, oidOf(shape.named)) +
                              (shape.withAttributes ? der(0xa0, set) : QByteArray()) + valueAlgorithm(shown, shape.hash) +
                              der(kOctets, value) +
                              (shape.token ? der(0xa1, attribute(kTimestamp, shape.token(value))) : QByteArray()));
}

QByteArray certificatesIn(const TestPki& pki, const CmsShape& shape) {
    if (!shape.withCertificates) return {};
    const QString name = shape.certificate.isEmpty() ? shape.key : shape.certificate;
    return der(0xa0, derOf(certificateNamed(pki, name)) + derOf(certificateNamed(pki, QStringLiteral("issuing"))));
}

QByteArray container(const TestPki& pki, const CmsShape& shape, const QByteArray& content, const QByteArray& kind,
                     bool attached) {
    QByteArray infos;
    for (int i = 0; i < shape.signers; ++i) infos += signerInfo(pki, shape, content, kind);
    const QByteArray inner = der(kSequence, kind + (attached ? der(0xa0, der(kOctets, content)) : QByteArray()));
    const QByteArray data =
        der(kSequence, der(kInteger, QByteArray(1, attached ? 3 : 1)) + der(kSet, der(kSequence, oidOf(shape.named))) + inner +
                           certificatesIn(pki, shape) + der(kSet, infos));
    return der(kSequence, (shape.outerKind.isEmpty() ? kSignedData : shape.outerKind) + der(0xa0, data));
}

}  // namespace

QByteArray hashOf(ForgedHash hash, const QByteArray& bytes) {
    const EVP_MD* algorithm = algorithmOf(hash).digest;
    QByteArray out(EVP_MD_get_size(algorithm), '\0');
    EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()), reinterpret_cast<unsigned char*>(out.data()), nullptr,
               algorithm, nullptr);
    return out;
}

QByteArray forgeCms(const TestPki& pki, const CmsShape& shape, const QByteArray& content) {
    return container(pki, shape, content, shape.contentKind.isEmpty() ? kData : shape.contentKind, shape.attached);
}

QByteArray forgeToken(const TestPki& pki, const TokenShape& shape, const QByteArray& stamped) {
    const QByteArray imprint = hashOf(shape.imprint, shape.wrongImprint ? stamped + '!' : stamped);
    const QByteArray time = shape.time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
    const QByteArray info = der(kSequence, der(kInteger, QByteArray(1, 1)) + kPolicy +
                                               der(kSequence, der(kSequence, oidOf(shape.imprint)) + der(kOctets, imprint)) +
                                               der(kInteger, QByteArray(1, 7)) + der(0x18, time));
    CmsShape cms;
    cms.key = shape.authority;
    cms.withBinding = shape.withBinding;
    return container(pki, cms, info, kTstInfo, true);
}

}  // namespace motcua::test
