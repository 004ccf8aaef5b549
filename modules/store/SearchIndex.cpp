#include "store/SearchIndex.h"

#include <algorithm>

#include "base/Text.h"

namespace motcua::store {
namespace {

QString member(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

// Folded, and everything but letters and digits a blank.
QString wordsOnly(const QString& text) {
    QString plain = folded(text);
    for (QChar& c : plain) {
        // Letters outside the first plane have no place in a name or a number, and FTS5 may cut them elsewhere.
        if (c.isSurrogate() || !c.isLetterOrNumber()) c = QLatin1Char(' ');
    }
    return plain;
}

}  // namespace

QString headingOf(const QJsonObject& fields) {
    const QJsonObject applicant = fields.value(QLatin1String("applicant")).toObject();
    const QStringList parts{member(fields, "number"),        member(fields, "provisional"),    member(applicant, "fullName"),
                            member(applicant, "idNumber"),   member(applicant, "oldIdNumber"), member(applicant, "phone"),
                            member(fields, "procedureCode"), member(fields, "procedureName")};
    return normalized(parts.join(QLatin1Char(' '))).toLower();
}

QString paperValuesOf(const QJsonObject& fields) {
    QStringList values;
    const QJsonObject papers = fields.value(QLatin1String("papers")).toObject();
    for (const QJsonValue& paper : papers) {
        const QJsonObject read = paper.toObject().value(QLatin1String("fields")).toObject();
        for (const QJsonValue& field : read) values.append(field.toObject().value(QLatin1String("value")).toString());
    }
    return values.join(QLatin1Char(' '));
}

QStringList searchWords(const QString& text) {
    return wordsOnly(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// Words in order: what a word shares with the one before has been written already.
QString searchTokens(const QString& text) {
    const QString plain = wordsOnly(text);
    QList<QStringView> words = QStringView(plain).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    QString tokens;
    tokens.reserve(plain.size() * 4);
    const auto append = [&tokens](QStringView token) {
        if (!tokens.isEmpty()) tokens += QLatin1Char(' ');
        tokens += token;
    };
    QStringView before;
    for (const QStringView word : std::as_const(words)) {
        const auto differs = std::mismatch(word.begin(), word.end(), before.begin(), before.end()).first;
        for (qsizetype length = differs - word.begin() + 1; length <= std::min(word.size(), kLongestBeginning); ++length)
            append(word.first(length));
        if (word.size() > kLongestBeginning) append(word);
        before = word;
    }
    return tokens;
}

QString matchExpression(const QString& text) {
    QStringList words = searchWords(text);
    words.removeDuplicates();
    QStringList terms;
    for (const QString& word : std::as_const(words)) {
        // "t" says nothing beside "tran".
        const bool isImplied = std::any_of(words.cbegin(), words.cend(), [&word](const QString& other) {
            return other.size() > word.size() && other.startsWith(word);
        });
        if (isImplied) continue;
        terms.append(QLatin1Char('"') + word +
                     (word.size() > kLongestBeginning ? QStringLiteral("\"*") : QStringLiteral("\"")));
    }
    return terms.join(QLatin1Char(' '));
}

}  // namespace motcua::store
