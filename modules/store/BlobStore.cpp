#include "store/BlobStore.h"

#include "base/Json.h"
#include "crypto/Aead.h"
#include "crypto/Sha256.h"

namespace motcua::store {
namespace {

QByteArray hashOf(const QString& sha256) {
    return QByteArray::fromHex(sha256.toLatin1());
}

tl::unexpected<Error> failBlob(ErrorCode code, const QString& sha256) {
    return fail(code, {{QStringLiteral("sha256"), sha256.left(12)}});
}

}  // namespace

BlobStore::BlobStore(Database& database, FileSystem& files, const Clock& clock, QString folder, QString keyId, SecretBytes key)
    : m_database(database),
      m_files(files),
      m_clock(clock),
      m_folder(std::move(folder)),
      m_keyId(std::move(keyId)),
      m_key(std::move(key)) {}

Result<BlobInfo> BlobStore::put(const QByteArray& bytes, const QString& mime) {
    const QByteArray hash = crypto::sha256(bytes);
    const BlobInfo info{QString::fromLatin1(hash.toHex()), bytes.size(), mime};
    // The same content again: kept if it is sound and the province has it. Before that its last write may have been cut short
    // after the rename, and nobody knows whether it would survive a power cut; or it is swept at this moment, named by no step.
    MOTCUA_TRY(const auto known, find(info.sha256));
    if (known && known->local && known->remote && openFile(info.sha256)) return info;
    const QString path = pathOf(info.sha256);
    MOTCUA_CHECK(m_files.makeFolder(path.left(path.lastIndexOf(QLatin1Char('/')))));
    MOTCUA_TRY(const QByteArray sealed, crypto::seal(m_key, bytes, hash));
    MOTCUA_CHECK(m_files.write(path, sealed));
    return info;
}

Result<void> BlobStore::record(const BlobInfo& info) {
    m_database.note(Database::Note::Deed, "blob",
                    canonical({{QStringLiteral("sha256"), info.sha256},
                               {QStringLiteral("size"), info.size},
                               {QStringLiteral("mime"), info.mime},
                               {QStringLiteral("remote"), info.remote}}));
    return m_database.run(
        "INSERT INTO blob (sha256, size, mime, key_id, local, remote, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (sha256) DO UPDATE SET local = max(local, excluded.local), remote = max(remote, excluded.remote), "
        "created_at = excluded.created_at",
        hashOf(info.sha256), info.size, info.mime, m_keyId, info.local, info.remote, m_clock.now());
}

Result<QByteArray> BlobStore::read(const QString& sha256) {
    return openFile(sha256);
}

Result<std::optional<BlobInfo>> BlobStore::find(const QString& sha256) {
    std::optional<BlobInfo> found;
    MOTCUA_CHECK(m_database.each(
        "SELECT size, mime, local, remote FROM blob WHERE sha256 = ?1",
        [&](const Row& row) {
            found = BlobInfo{sha256, row.integer(0), row.text(1), row.flag(2), row.flag(3)};
        },
        hashOf(sha256)));
    return found;
}

QString BlobStore::pathOf(const QString& sha256) const {
    return m_folder + QLatin1Char('/') + sha256.left(2) + QLatin1Char('/') + sha256.mid(2, 2) + QLatin1Char('/') + sha256;
}

Result<QByteArray> BlobStore::openFile(const QString& sha256) {
    const QByteArray hash = hashOf(sha256);
    if (hash.size() != crypto::kSha256Size || !m_files.exists(pathOf(sha256))) return failBlob(ErrorCode::BlobMissing, sha256);
    MOTCUA_TRY(const QByteArray sealed, m_files.read(pathOf(sha256)));
    auto bytes = crypto::open(m_key, sealed, hash);
    if (!bytes || crypto::sha256(*bytes) != hash) return failBlob(ErrorCode::BlobDamaged, sha256);
    return bytes;
}

}  // namespace motcua::store
