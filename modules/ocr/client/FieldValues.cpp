#include "ocr/client/FieldValues.h"

#include <QDate>
#include <QRegularExpression>
#include <algorithm>

#include "base/Text.h"
#include "domain/CitizenCard.h"

namespace motcua::ocr {
namespace {

constexpr double kUncheckedTrust = 0.4;
constexpr int kIdDigits = 12;
constexpr int kFewestRealDigits = 9;
constexpr int kLongestName = 7;  // words

QChar digitRead(QChar c) {
    switch (c.unicode()) {
        case u'O':
        case u'o':
            return u'0';
        case u'l':
        case u'I':
            return u'1';
        case u'S':
            return u'5';
        case u'B':
            return u'8';
        default:
            return c.isDigit() && c.unicode() < 128 ? c : QChar();
    }
}

// Twelve digits from `from` on; blanks and points between them are skipped.
std::optional<FoundValue> digitsFrom(const QString& text, qsizetype from) {
    FoundValue found{{}, from, from, 1};
    int real = 0;
    for (qsizetype i = from; i < text.size() && found.value.size() < kIdDigits; ++i) {
        const QChar c = text[i];
        if (found.value.size() > 0 && (c.isSpace() || c == u'.')) continue;
        const QChar digit = digitRead(c);
        if (digit.isNull()) return std::nullopt;
        real += c.isDigit() ? 1 : 0;
        found.value += digit;
        found.to = i + 1;
    }
    const bool goesOn = found.to < text.size() && text[found.to].isLetterOrNumber();
    if (found.value.size() < kIdDigits || real < kFewestRealDigits || goesOn) return std::nullopt;
    if (!isCitizenNumber(found.value)) found.trust = kUncheckedTrust;
    return found;
}

bool isNameWord(const QString& word) {
    return !word.isEmpty() && word[0].isUpper() && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

}  // namespace

std::optional<FoundValue> findDate(const QString& text) {
    // Marks are allowed to be wrong: only the letters' bases are compared.
    static const QRegularExpression form(
        QStringLiteral("(?<!\\d)(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+\\w{5}\\s+)(\\d{1,2})(?:\\s*[/"
                       ".-]\\s*|\\s+n\\w{2}\\s+)((?:19|20)\\d{2})(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QDate date(match.capturedView(3).toInt(), match.capturedView(2).toInt(), match.capturedView(1).toInt());
        if (date.isValid()) return FoundValue{date.toString(Qt::ISODate), match.capturedStart(), match.capturedEnd(), 1};
    }
    return std::nullopt;
}

std::optional<FoundValue> findPersonalId(const QString& text) {
    std::optional<FoundValue> unchecked;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (digitRead(text[i]).isNull() || (i > 0 && text[i - 1].isLetterOrNumber())) continue;
        const std::optional<FoundValue> found = digitsFrom(text, i);
        if (found && found->trust == 1) return found;
        if (found && !unchecked) unchecked = found;
    }
    return unchecked;
}

std::optional<FoundValue> findPersonName(const QString& text) {
    static const QRegularExpression wordForm(QStringLiteral("[^\\s,;:.()…]+"));
    FoundValue found;
    QStringList words;
    for (auto it = wordForm.globalMatch(text); it.hasNext() && words.size() < kLongestName;) {
        const QRegularExpressionMatch match = it.next();
        const QString word = match.captured();
        const bool parted = !words.isEmpty() && text.mid(found.to, match.capturedStart() - found.to).trimmed().size() > 0;
        if (!isNameWord(word) || parted) {
            if (words.isEmpty()) continue;
            break;
        }
        if (words.isEmpty()) found.from = match.capturedStart();
        found.to = match.capturedEnd();
        words.append(word);
    }
    if (words.size() < 2) return std::nullopt;
    found.value = words.join(QLatin1Char(' '));
    return found;
}

FoundValue trimmedValue(const QString& text) {
    static const QRegularExpression edge(QStringLiteral("^[\\s:.,;…·_\\-]+|[\\s:,;…·_]+$|[\\s.…·_]{2,}$"));
    QString value = text;
    value.remove(edge);
    const qsizetype from = value.isEmpty() ? 0 : text.indexOf(value);
    return {value.simplified(), from, from + value.size(), 1};
}

}  // namespace motcua::ocr
