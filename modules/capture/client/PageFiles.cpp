#include "capture/client/PageFiles.h"

#include <QDir>
#include <QRegularExpression>
#include <algorithm>

namespace motcua::capture {

namespace {

int numberOf(const QString& path) {
    static const QRegularExpression pattern(QStringLiteral("page-(\\d+)\\.[a-z]+$"));
    return pattern.match(path).captured(1).toInt();
}

}  // namespace

QStringList pageFiles(const QString& folder) {
    const QDir dir(folder);
    QStringList files;
    for (const QString& name : dir.entryList({QStringLiteral("page-*")}, QDir::Files)) {
        if (numberOf(name) > 0) files.append(dir.filePath(name));
    }
    std::sort(files.begin(), files.end(), [](const QString& a, const QString& b) { return numberOf(a) < numberOf(b); });
    return files;
}

int nextPageNumber(const QString& folder) {
    const QStringList files = pageFiles(folder);
    return files.isEmpty() ? 1 : numberOf(files.last()) + 1;
}

QString pageFilePath(const QString& folder, int number, const QString& extension) {
    return QDir(folder).filePath(QStringLiteral("page-%1.%2").arg(number, 4, 10, QLatin1Char('0')).arg(extension));
}

}  // namespace motcua::capture
