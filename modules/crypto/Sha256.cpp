#include "crypto/Sha256.h"

#include <openssl/evp.h>

#include <QFile>
#include <QFileInfo>

namespace motcua::crypto {

struct Sha256::Context {
    EVP_MD_CTX* md = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(md); }
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {
    EVP_DigestInit_ex(m_context->md, EVP_sha256(), nullptr);
}
Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes) {
    EVP_DigestUpdate(m_context->md, bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray Sha256::finish() {
    QByteArray hash(kSha256Size, Qt::Uninitialized);
    EVP_DigestFinal_ex(m_context->md, reinterpret_cast<unsigned char*>(hash.data()), nullptr);
    return hash;
}

QByteArray sha256(QByteArrayView bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

Result<QByteArray> sha256File(const QString& path) {
    const QMap<QString, QString> name{{QStringLiteral("path"), QFileInfo(path).fileName()}};
    QFile file(path);
    if (!file.exists()) return fail(ErrorCode::FileNotFound, name);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, name, file.errorString());
    constexpr qint64 kPiece = 65536;
    Sha256 hash;
    for (QByteArray piece = file.read(kPiece); !piece.isEmpty(); piece = file.read(kPiece)) hash.add(piece);
    if (file.error() != QFileDevice::NoError) return fail(ErrorCode::FileUnreadable, name, file.errorString());
    return hash.finish();
}

}  // namespace motcua::crypto
