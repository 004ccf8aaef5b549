#include "base/Csv.h"

namespace motcua {
namespace {

QString cell(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

}  // namespace

QByteArray csv(const QList<QStringList>& rows) {
    QString text(QChar(QChar::ByteOrderMark));
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& each : row) cells.append(cell(each));
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

}  // namespace motcua
