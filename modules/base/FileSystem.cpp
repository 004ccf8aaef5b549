#include "base/FileSystem.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <filesystem>
#include <functional>

#include "base/Platform.h"

namespace motcua {
namespace {

tl::unexpected<Error> failFile(ErrorCode code, const QString& path, const QString& detail = {}) {
    return fail(code, {{QStringLiteral("path"), QFileInfo(path).fileName()}}, detail);
}

using Filling = std::function<bool(QFile&)>;

Result<void> fillAndSync(const QString& path, const Filling& fill) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return failFile(platform::lastErrorWasFullDisk() ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path,
                        file.errorString());
    }
    const bool written = fill(file);
    bool full = !written && platform::lastErrorWasFullDisk();
    const bool synced = written && platform::syncFile(file, &full);
    file.close();
    if (written && synced) return {};
    full = full || file.error() == QFileDevice::ResourceError;
    return failFile(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path, file.errorString());
}

// Beside its place first, then renamed into it: the place holds the old content or the new one.
Result<void> replaceWith(const QString& path, const Filling& fill) {
    const QFileInfo target(path);
    const QString part =
        target.path() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    if (auto written = fillAndSync(part, fill); !written) {
        QFile::remove(part);
        return written;
    }
    if (platform::replaceFile(part, path) && platform::syncFolder(target.path())) return {};
    const bool full = platform::lastErrorWasFullDisk();
    QFile::remove(part);
    return failFile(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path);
}

bool pour(QFile& from, QFile& to) {
    constexpr qint64 kChunk = 1 << 20;
    while (!from.atEnd()) {
        const QByteArray chunk = from.read(kChunk);
        if (chunk.isEmpty() || to.write(chunk) != chunk.size()) return false;
    }
    return true;
}

// Any FileSystem: the whole file is written anew, which is durable by itself.
class RewrittenFile final : public AppendFile {
public:
    RewrittenFile(FileSystem& files, QString path, QByteArray bytes)
        : m_files(files), m_path(std::move(path)), m_bytes(std::move(bytes)) {}
    Result<void> append(const QByteArray& bytes) override {
        MOTCUA_CHECK(m_files.write(m_path, m_bytes + bytes));
        m_bytes += bytes;
        return {};
    }
    Result<void> cutTo(qint64 size) override {
        m_bytes.truncate(size);
        return m_files.write(m_path, m_bytes);
    }
    qint64 size() const override { return m_bytes.size(); }

private:
    FileSystem& m_files;
    QString m_path;
    QByteArray m_bytes;
};

}  // namespace

Result<std::unique_ptr<AppendFile>> FileSystem::openAppend(const QString& path) {
    QByteArray bytes;
    if (exists(path)) {
        MOTCUA_TRY(bytes, read(path));
    }
    return std::make_unique<RewrittenFile>(*this, path, std::move(bytes));
}

Result<void> FileSystem::copy(const QString& from, const QString& to) {
    MOTCUA_TRY(const QByteArray bytes, read(from));
    return write(to, bytes);
}

Result<void> FileSystem::move(const QString& from, const QString& to) {
    MOTCUA_CHECK(copy(from, to));
    return remove(from);
}

Result<QByteArray> RealFileSystem::read(const QString& path) {
    QFile file(path);
    if (!file.exists()) return failFile(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly)) return failFile(ErrorCode::FileUnreadable, path, file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) return failFile(ErrorCode::FileUnreadable, path, file.errorString());
    return bytes;
}

Result<void> RealFileSystem::write(const QString& path, const QByteArray& bytes) {
    return replaceWith(path, [&bytes](QFile& file) { return file.write(bytes) == bytes.size(); });
}

// A new folder survives a power cut only when its parent is synced, so every missing level is made and synced in turn.
Result<void> RealFileSystem::makeFolder(const QString& path) {
    const QString clean = QDir::cleanPath(path);
    if (QFileInfo(clean).isDir()) return {};
    const QString parent = QFileInfo(clean).path();
    if (parent != clean) MOTCUA_CHECK(makeFolder(parent));
    const bool made = QDir().mkdir(clean) || QFileInfo(clean).isDir();  // somebody else may have been faster
    if (made && platform::syncFolder(parent)) return {};
    return failFile(platform::lastErrorWasFullDisk() ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path);
}

Result<void> RealFileSystem::remove(const QString& path) {
    if (!QFile::exists(path) || QFile::remove(path)) return {};
    return failFile(ErrorCode::FileUnwritable, path);
}

Result<void> RealFileSystem::removeFolder(const QString& path) {
    if (!QFileInfo::exists(path) || QDir().rmdir(path)) return {};
    return failFile(ErrorCode::FileUnwritable, path);
}

bool RealFileSystem::exists(const QString& path) {
    return QFileInfo::exists(path);
}

QStringList RealFileSystem::list(const QString& folder) {
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

QStringList RealFileSystem::folders(const QString& folder) {
    return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QDateTime RealFileSystem::modifiedAt(const QString& path) {
    const QFileInfo info(path);
    return info.exists() ? info.lastModified().toUTC() : QDateTime();
}

Result<void> RealFileSystem::copy(const QString& from, const QString& to) {
    QFile source(from);
    if (!source.exists()) return failFile(ErrorCode::FileNotFound, from);
    if (!source.open(QIODevice::ReadOnly)) return failFile(ErrorCode::FileUnreadable, from, source.errorString());
    return replaceWith(to, [&source](QFile& file) { return pour(source, file); });
}

Result<void> RealFileSystem::move(const QString& from, const QString& to) {
    if (platform::replaceFile(from, to) && platform::syncFolder(QFileInfo(to).path()) &&
        platform::syncFolder(QFileInfo(from).path())) {
        return {};
    }
    return failFile(platform::lastErrorWasFullDisk() ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, from);
}

qint64 RealFileSystem::freeBytes(const QString& folder) {
    std::error_code problem;
    const auto space = std::filesystem::space(QFile::encodeName(folder).toStdString(), problem);
    return problem ? 0 : static_cast<qint64>(space.available);
}

}  // namespace motcua
