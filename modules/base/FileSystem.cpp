#include "base/FileSystem.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

#include "base/Platform.h"

namespace motcua {
namespace {

tl::unexpected<Error> failFile(ErrorCode code, const QString& path, const QString& detail = {}) {
    return fail(code, {{QStringLiteral("path"), QFileInfo(path).fileName()}}, detail);
}

Result<void> writeAndSync(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return failFile(platform::lastErrorWasFullDisk() ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path,
                        file.errorString());
    }
    const bool written = file.write(bytes) == bytes.size();
    bool full = !written && platform::lastErrorWasFullDisk();
    const bool synced = written && platform::syncFile(file, &full);
    file.close();
    if (written && synced) return {};
    full = full || file.error() == QFileDevice::ResourceError;
    return failFile(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path, file.errorString());
}

}  // namespace

Result<QByteArray> RealFileSystem::read(const QString& path) {
    QFile file(path);
    if (!file.exists()) return failFile(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly)) return failFile(ErrorCode::FileUnreadable, path, file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) return failFile(ErrorCode::FileUnreadable, path, file.errorString());
    return bytes;
}

Result<void> RealFileSystem::write(const QString& path, const QByteArray& bytes) {
    const QFileInfo target(path);
    const QString part =
        target.path() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    if (auto written = writeAndSync(part, bytes); !written) {
        QFile::remove(part);
        return written;
    }
    if (!platform::replaceFile(part, path) || !platform::syncFolder(target.path())) {
        QFile::remove(part);
        return failFile(platform::lastErrorWasFullDisk() ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, path);
    }
    return {};
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

bool RealFileSystem::exists(const QString& path) {
    return QFileInfo::exists(path);
}

QStringList RealFileSystem::list(const QString& folder) {
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

qint64 RealFileSystem::freeBytes(const QString& folder) {
    return QStorageInfo(folder).bytesAvailable();
}

}  // namespace motcua
