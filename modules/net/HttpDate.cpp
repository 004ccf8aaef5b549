#include "net/HttpDate.h"

#include <QLocale>

namespace motcua::net {

std::optional<QDateTime> fromHttpDate(const QByteArray& text) {
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!time.isValid()) return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time;
}

}  // namespace motcua::net
