#include "domain/DossierNumber.h"

#include <QRegularExpression>

namespace motcua {
namespace {

QDate dateOf(const QString& digits) {
    if (digits.size() == 8) return QDate::fromString(digits, QStringLiteral("yyyyMMdd"));
    return QDate::fromString(QStringLiteral("20") + digits, QStringLiteral("yyyyMMdd"));
}

}  // namespace

Result<DossierNumber> parseDossierNumber(const QString& raw, QDate today) {
    static const QRegularExpression shape(QStringLiteral("^(.+)-(\\d{6}|\\d{8})-(\\d{1,10})$"));
    static const QRegularExpression old2018(QStringLiteral("^\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}$"));
    static const QRegularExpression new2020(QStringLiteral("^[A-Z]\\d{2}(\\.\\d+){0,3}$"));
    static const QRegularExpression provisional(QStringLiteral("^T[A-Z0-9.]+$"));
    const QString text = raw.trimmed().toUpper();
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) return fail(ErrorCode::DossierNumberBad);

    DossierNumber n;
    n.text = text;
    n.agency = match.captured(1);
    n.date = dateOf(match.captured(2));
    n.serial = match.captured(3);
    const bool longTail = match.captured(2).size() == 8;
    if (old2018.match(n.agency).hasMatch()) {
        n.style = QStringLiteral("2018");
    } else if (new2020.match(n.agency).hasMatch()) {
        n.style = longTail ? QStringLiteral("ministry") : QStringLiteral("2020");
    } else if (provisional.match(n.agency).hasMatch()) {
        n.style = QStringLiteral("provisional");
    } else {
        n.style = QStringLiteral("other");
        n.flags.append(QStringLiteral("unknown-agency-form"));
    }
    if (!n.date.isValid()) n.flags.append(QStringLiteral("bad-date"));
    if (n.date.isValid() && today.isValid() && n.date > today) n.flags.append(QStringLiteral("future-date"));
    if (n.style != QLatin1String("provisional") && (n.serial.size() < 4 || n.serial.size() > 7)) {
        n.flags.append(QStringLiteral("odd-serial"));
    }
    return n;
}

QString formatDossierNumber(const QString& agency, QDate date, int serial) {
    return QStringLiteral("%1-%2-%3").arg(agency, date.toString(QStringLiteral("yyMMdd"))).arg(serial, 4, 10, QLatin1Char('0'));
}

}  // namespace motcua
