#include "store/Database.h"

#include <sqlite3.h>

#include <QFileInfo>

namespace motcua::store {
namespace {

constexpr std::size_t kRawKeySize = 32;
constexpr int kBusyMs = 10'000;  // the other writer of this desk is never longer in a transaction

int openFlags(OpenMode mode) {
    constexpr int kOwnThread = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
        case OpenMode::Create:
            return kOwnThread | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case OpenMode::Existing:
            return kOwnThread | SQLITE_OPEN_READWRITE;
        case OpenMode::ReadOnly:
            break;
    }
    return kOwnThread | SQLITE_OPEN_READONLY;
}

bool fileExists(const DatabaseOptions& options, const QString& path) {
    sqlite3_vfs* const vfs = sqlite3_vfs_find(options.vfs.isEmpty() ? nullptr : options.vfs.toUtf8().constData());
    int found = 0;
    return vfs && vfs->xAccess(vfs, path.toUtf8().constData(), SQLITE_ACCESS_EXISTS, &found) == SQLITE_OK && found != 0;
}

// x'<64 hex digits>': the spelling that makes the engine use the key as it is.
SecretBytes rawKeyText(const SecretBytes& key) {
    static constexpr char kDigits[] = "0123456789abcdef";
    SecretBytes text(QByteArray(static_cast<qsizetype>(key.size() * 2 + 3), '\''));
    char* out = text.data();
    *out++ = 'x';
    ++out;
    for (const char c : key.view()) {
        const auto byte = static_cast<unsigned char>(c);
        *out++ = kDigits[byte >> 4];
        *out++ = kDigits[byte & 15];
    }
    return text;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options, const SecretBytes& key) {
    if (key.size() != kRawKeySize) {
        return fail(ErrorCode::StoreWrongKey, {}, QStringLiteral("key of %1 bytes").arg(key.size()));
    }
    if (options.isNetworkFolder(QFileInfo(options.path).path())) return fail(ErrorCode::StoreNetworkFolder);
    const QByteArray vfs =
        "multipleciphers-" + (options.vfs.isEmpty() ? QByteArray(sqlite3_vfs_find(nullptr)->zName) : options.vfs.toUtf8());
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(options.path.toUtf8().constData(), &handle, openFlags(options.mode), vfs.constData());
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK) {
        auto error = failSql(code, handle);
        error.value().params.insert(QStringLiteral("path"), QFileInfo(options.path).fileName());
        return error;
    }
    sqlite3_busy_timeout(handle, kBusyMs);  // the first read may meet another connection that recovers the log
    // Before the first read: a WAL database would ask for shared memory.
    if (options.exclusive) MOTCUA_CHECK(database->runScript("PRAGMA locking_mode = EXCLUSIVE"));
    MOTCUA_CHECK(database->applyKey(key));
    MOTCUA_CHECK(database->configure(options));
    return database;
}

bool Database::exists(const DatabaseOptions& options) {
    return fileExists(options, options.path);
}

bool Database::wasLeftOpen(const DatabaseOptions& options) {
    return fileExists(options, options.path + QStringLiteral("-wal"));
}

Database::~Database() {
    m_cache.clear();
    sqlite3_close_v2(m_handle);
}

Result<void> Database::applyKey(const SecretBytes& key) {
    MOTCUA_CHECK(runScript("PRAGMA cipher = 'chacha20'"));
    const SecretBytes text = rawKeyText(key);
    if (const int code = sqlite3_key(m_handle, text.data(), static_cast<int>(text.size())); code != SQLITE_OK) {
        return failSql(code, m_handle, ErrorCode::StoreWrongKey);
    }
    // The first read shows whether the key fits.
    const int code = sqlite3_exec(m_handle, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failSql(code, m_handle, ErrorCode::StoreWrongKey);
    return {};
}

Result<void> Database::configure(const DatabaseOptions& options) {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    MOTCUA_CHECK(runScript("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF"));
    // Lists and searches keep their pages decrypted: 32 MiB spare most of the reading under typing fingers.
    if (options.mode == OpenMode::ReadOnly) return runScript("PRAGMA query_only = ON; PRAGMA cache_size = -32768");
    return runScript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "PRAGMA wal_autocheckpoint = 400; PRAGMA journal_size_limit = 33554432");
}

Result<Statement> Database::prepare(const QByteArray& sql) {
    sqlite3_stmt* handle = m_cache.take(sql);
    if (!handle) {
        const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                            &handle, nullptr);
        if (code != SQLITE_OK) return failSql(code, m_handle);
    }
    return Statement(m_handle, handle, sql, m_cache);
}

Result<void> Database::runScript(const QByteArray& sql) {
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failSql(code, m_handle);
    return {};
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

qint64 Database::changedRows() const {
    return sqlite3_changes64(m_handle);
}

Result<void> Database::check() {
    QString finding;
    MOTCUA_CHECK(each("PRAGMA quick_check(1)", [&finding](const Row& row) { finding = row.text(0); }));
    if (finding != QLatin1String("ok")) return fail(ErrorCode::StoreDamaged, {}, finding);
    return {};
}

Result<void> Database::checkpoint() {
    return run("PRAGMA wal_checkpoint(TRUNCATE)");
}

void Database::interrupt() {
    sqlite3_interrupt(m_handle);
}

}  // namespace motcua::store
