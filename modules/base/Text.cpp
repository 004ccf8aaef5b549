#include "base/Text.h"

#include <QStringList>

namespace motcua {

QString normalized(const QString& text) {
    QString out = text.normalized(QString::NormalizationForm_C).simplified();
    return out.replace(QChar(0x00D0), QChar(0x0110));
}

QString folded(const QString& text) {
    const QString decomposed = normalized(text).toLower().normalized(QString::NormalizationForm_D);
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing) continue;
        out += c == QChar(0x0111) ? QLatin1Char('d') : c;
    }
    return out;
}

QString masked(const QString& text) {
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString& word : words) {
        word = word.size() <= 3 ? QStringLiteral("***") : word.left(1) + QStringLiteral("***") + word.right(2);
    }
    return words.join(QLatin1Char(' '));
}

QString vnd(qint64 amount) {
    QString digits = QString::number(amount < 0 ? -amount : amount);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3) digits.insert(i, QLatin1Char('.'));
    return (amount < 0 ? QStringLiteral("-") : QString()) + digits + QStringLiteral(" đ");
}

}  // namespace motcua
