#include "store/Statement.h"

#include <sqlite3.h>

#include "base/Json.h"

namespace motcua::store {
namespace {

constexpr int kKeptStatements = 100;

}  // namespace

bool Row::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

QString Row::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_handle, column)) : QString();
}

QByteArray Row::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_handle, column)) : QByteArray();
}

QUuid Row::uuid(int column) const {
    const QByteArray bytes = blob(column);
    return bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
}

QDateTime Row::time(int column) const {
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QJsonObject Row::json(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    if (!bytes) return {};
    return QJsonDocument::fromJson(QByteArray::fromRawData(bytes, sqlite3_column_bytes(m_handle, column))).object();
}

void StatementCache::giveBack(const QByteArray& sql, sqlite3_stmt* handle) {
    if (m_idle.size() >= kKeptStatements || m_idle.contains(sql)) {
        sqlite3_finalize(handle);
    } else {
        m_idle.insert(sql, handle);
    }
}

void StatementCache::clear() {
    for (sqlite3_stmt* handle : std::as_const(m_idle)) sqlite3_finalize(handle);
    m_idle.clear();
}

Statement::~Statement() {
    if (!m_handle) return;
    reset();
    m_cache->giveBack(m_sql, m_handle);
}

Statement::Statement(Statement&& other) noexcept
    : Row(std::exchange(other.m_handle, nullptr)),
      m_database(other.m_database),
      m_sql(std::move(other.m_sql)),
      m_cache(other.m_cache),
      m_bindError(other.m_bindError) {}

void Statement::bind(int index, std::nullptr_t) {
    note(sqlite3_bind_null(m_handle, index));
}

void Statement::bind(int index, qint64 value) {
    note(sqlite3_bind_int64(m_handle, index, value));
}

void Statement::bind(int index, const QString& value) {
    if (value.isNull()) return bind(index, nullptr);
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text(m_handle, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const QByteArray& value) {
    if (value.isNull()) return bind(index, nullptr);
    note(sqlite3_bind_blob(m_handle, index, value.constData(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const QUuid& value) {
    bind(index, value.isNull() ? QByteArray() : value.toRfc4122());
}

void Statement::bind(int index, const QDateTime& value) {
    if (!value.isValid()) return bind(index, nullptr);
    bind(index, value.toMSecsSinceEpoch());
}

void Statement::bind(int index, const QJsonObject& value) {
    bindUtf8(index, canonical(value));
}

void Statement::bindUtf8(int index, const QByteArray& text) {
    note(sqlite3_bind_text(m_handle, index, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

Result<bool> Statement::step() {
    if (m_bindError != SQLITE_OK) return failSql(m_bindError, m_database);
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    auto error = failSql(code, m_database);
    reset();
    return error;
}

Result<void> Statement::run() {
    for (;;) {
        MOTCUA_TRY(const bool row, step());
        if (!row) break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

void Statement::note(int code) {
    if (m_bindError == SQLITE_OK) m_bindError = code;
}

tl::unexpected<Error> failSql(int code, sqlite3* database, ErrorCode ifNotADatabase) {
    const QString detail = QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code)) +
                           QStringLiteral(" (%1)").arg(database ? sqlite3_extended_errcode(database) : code);
    switch (code & 0xff) {
        case SQLITE_FULL:
            return fail(ErrorCode::DiskFull, {}, detail);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return fail(ErrorCode::StoreLocked, {}, detail);
        case SQLITE_NOTADB:
            return fail(ifNotADatabase, {}, detail);
        case SQLITE_CORRUPT:
            return fail(ErrorCode::StoreDamaged, {}, detail);
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return fail(ErrorCode::FileUnwritable, {}, detail);
        case SQLITE_CANTOPEN:
            return fail(ErrorCode::FileUnreadable, {}, detail);
        case SQLITE_INTERRUPT:
            return fail(ErrorCode::Cancelled, {}, detail);
        case SQLITE_IOERR:
            return fail(code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ? ErrorCode::FileUnreadable
                                                                                     : ErrorCode::FileUnwritable,
                        {}, detail);
        default:
            return fail(ErrorCode::StoreFailed, {}, detail);
    }
}

}  // namespace motcua::store
