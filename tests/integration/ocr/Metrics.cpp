#include "Metrics.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace motcua::ocrtest {

Score& Score::operator+=(const Score& other) {
    truthLetters += other.truthLetters;
    wrongLetters += other.wrongLetters;
    truthWords += other.truthWords;
    rubbishWords += other.rubbishWords;
    fields += other.fields;
    fieldsFound += other.fieldsFound;
    return *this;
}

QString Score::line() const {
    return QStringLiteral("sCER %1 %  rubbish %2 %  fields %3/%4")
        .arg(sCer(), 0, 'f', 2)
        .arg(rubbish(), 0, 'f', 1)
        .arg(fieldsFound)
        .arg(fields);
}

QString comparable(const QString& text) {
    static const QRegularExpression leaders(QStringLiteral("[.…·_]{3,}|[|│☐☑□■]"));
    static const QRegularExpression dashes(QStringLiteral("[‐‑‒–—−]"));
    static const QRegularExpression quotes(QStringLiteral("[“”„\"«»]"));
    static const QRegularExpression apostrophes(QStringLiteral("[‘’‚`´]"));
    QString out = text.normalized(QString::NormalizationForm_C);
    out.replace(leaders, QStringLiteral(" "));
    out.replace(dashes, QStringLiteral("-"));
    out.replace(quotes, QStringLiteral("\""));
    out.replace(apostrophes, QStringLiteral("'"));
    return out.simplified();
}

qsizetype bestPlaceDistance(const QString& segment, const QString& text) {
    // Sellers: edit distance with a free start and a free end in the text.
    const auto height = static_cast<std::size_t>(segment.size());
    std::vector<qsizetype> column(height + 1);
    for (std::size_t i = 0; i <= height; ++i) column[i] = static_cast<qsizetype>(i);
    qsizetype best = column[height];
    for (const QChar letter : text) {
        qsizetype diagonal = 0;
        for (std::size_t i = 1; i <= height; ++i) {
            const qsizetype left = column[i];
            const qsizetype change = diagonal + (segment[static_cast<qsizetype>(i) - 1] == letter ? 0 : 1);
            column[i] = std::min({change, left + 1, column[i - 1] + 1});
            diagonal = left;
        }
        best = std::min(best, column[height]);
    }
    return best;
}

Score score(const Truth& truth, const QString& read) {
    Score out;
    const QString text = comparable(read);
    QMap<QString, int> bag;
    for (const QString& raw : truth.segments) {
        const QString segment = comparable(raw);
        out.truthLetters += segment.size();
        out.wrongLetters += bestPlaceDistance(segment, text);
        const QStringList words = segment.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        out.truthWords += words.size();
        for (const QString& word : words) ++bag[word];
    }
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (int& left = bag[word]; left > 0)
            --left;
        else
            ++out.rubbishWords;
    }
    for (const QString& value : truth.fields) {
        ++out.fields;
        if (text.contains(comparable(value))) ++out.fieldsFound;
    }
    return out;
}

}  // namespace motcua::ocrtest
