#include "app/cli/Secrets.h"

#include <QFile>

namespace motcua::cli {
namespace {
constexpr qint64 kLongestLine = 1024;
}

Result<std::vector<SecretBytes>> secretLines(const QString& option, const QString& descriptor, int count) {
    bool isNumber = false;
    const int number = descriptor.toInt(&isNumber);
    QFile file;
    if (!isNumber || number < 0 || !file.open(number, QIODevice::ReadOnly, QFileDevice::DontCloseHandle)) {
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), option}});
    }
    std::vector<SecretBytes> lines;
    while (static_cast<int>(lines.size()) < count) {
        QByteArray bytes = file.readLine(kLongestLine);
        if (bytes.isEmpty()) break;
        qsizetype size = bytes.size();
        while (size > 0 && (bytes[size - 1] == '\n' || bytes[size - 1] == '\r')) --size;
        lines.emplace_back(QByteArrayView(bytes).first(size));
        wipe(bytes);
    }
    return lines;
}

Result<SecretBytes> pinFrom(const QString& option, const QString& descriptor) {
    MOTCUA_TRY(auto lines, secretLines(option, descriptor, 1));
    return lines.empty() ? SecretBytes() : std::move(lines.front());
}

}  // namespace motcua::cli
