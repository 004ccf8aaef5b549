#include "base/Log.h"

#include <QDateTime>
#include <QFile>
#include <cstdio>
#include <mutex>

namespace motcua::log {
namespace {

constexpr qint64 kRingBytes = 2 * 1024 * 1024;
constexpr const char* kNames[] = {"debug", "info", "warning", "error"};

std::mutex& mutex() {
    static std::mutex m;
    return m;
}
QString& filePath() {
    static QString path;
    return path;
}
Level& stderrLevel() {
    static Level level = Level::Warning;
    return level;
}

void appendToRing(const QByteArray& line) {
    const QString& path = filePath();
    if (path.isEmpty()) return;
    QFile file(path);
    if (file.size() > kRingBytes) {
        QFile::remove(path + QStringLiteral(".1"));
        QFile::rename(path, path + QStringLiteral(".1"));
    }
    if (file.open(QIODevice::Append)) file.write(line);
}

}  // namespace

void setFile(const QString& path) {
    const std::lock_guard lock(mutex());
    filePath() = path;
}

void setStderrLevel(Level level) {
    const std::lock_guard lock(mutex());
    stderrLevel() = level;
}

void write(Level level, const char* room, const QString& text) {
    QString oneLine = text;
    oneLine.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                            kNames[static_cast<int>(level)] + ' ' + room + ": " + oneLine.toUtf8() + '\n';
    const std::lock_guard lock(mutex());
    if (level >= stderrLevel()) std::fputs(line.constData(), stderr);
    appendToRing(line);
}

}  // namespace motcua::log
