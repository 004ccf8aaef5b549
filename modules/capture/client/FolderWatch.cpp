#include "capture/client/FolderWatch.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace motcua::capture {

namespace {

QString identity(const QFileInfo& file) {
    return QStringLiteral("%1\t%2\t%3").arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

bool isWorkInProgress(const QString& name) {
    return name.startsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char('~')) ||
           name.endsWith(QLatin1String(".part"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".tmp"), Qt::CaseInsensitive);
}

}  // namespace

FolderWatch::FolderWatch(QString folder, QString memoryFile, FileSystem& files, int lookEveryMs, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_memoryFile(std::move(memoryFile)), m_files(files) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

void FolderWatch::start() {
    recall();
    m_watcher.addPath(m_folder);
    m_timer.start();
    look();
}

void FolderWatch::recall() {
    const Result<QByteArray> memory = m_files.read(m_memoryFile);
    if (!memory) return;  // the first start
    for (const QString& line : QString::fromUtf8(*memory).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) m_taken.insert(line);
}

void FolderWatch::look() {
    QHash<QString, QString> seen;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::Files, QDir::Name)) {
        if (isWorkInProgress(file.fileName()) || file.size() == 0) continue;
        const QString now = identity(file);
        seen.insert(file.fileName(), now);
        const bool isStable = m_lastSeen.value(file.fileName()) == now;
        if (!isStable || m_taken.contains(now) || m_announced.contains(now)) continue;
        m_announced.insert(now);
        Q_EMIT arrived(file.filePath());
    }
    m_lastSeen = std::move(seen);
}

Result<void> FolderWatch::take(const QString& path) {
    m_taken.insert(identity(QFileInfo(path)));
    // What has left the folder needs no memory.
    QStringList kept;
    for (const QString& taken : std::as_const(m_taken)) {
        const QString name = taken.section(QLatin1Char('\t'), 0, 0);
        if (QFileInfo::exists(QDir(m_folder).filePath(name))) kept.append(taken);
    }
    kept.sort();
    return m_files.write(m_memoryFile, kept.join(QLatin1Char('\n')).toUtf8());
}

}  // namespace motcua::capture
