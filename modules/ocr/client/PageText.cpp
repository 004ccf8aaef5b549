#include "ocr/client/PageText.h"

#include <algorithm>

#include "base/Text.h"

namespace motcua::ocr {
namespace {

constexpr qsizetype kLettersPerFault = 9;

bool isWordLetter(QChar c) {
    return c.isLetterOrNumber();
}

// With k faults, one of k + 1 pieces of the phrase must be there unharmed: most phrases are refused here, cheaply.
bool mayOccur(const QString& phrase, qsizetype faults, QStringView text) {
    const qsizetype pieces = faults + 1;
    for (qsizetype i = 0; i < pieces; ++i) {
        const qsizetype from = phrase.size() * i / pieces;
        if (text.contains(QStringView(phrase).mid(from, phrase.size() * (i + 1) / pieces - from))) return true;
    }
    return false;
}

}  // namespace

PageText::PageText(const PageReading& page) : m_size(page.size), m_words(page.words) {
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const Word& word = m_words[i];
        if (i > 0) append(QLatin1Char(' '), static_cast<int>(i) - 1, m_words[i - 1].line);
        for (const QChar letter : word.text) append(letter, static_cast<int>(i), word.line);
    }
}

void PageText::append(QChar letter, int word, int line) {
    const qsizetype original = m_text.size();
    m_text += letter;
    const QString plain = letter.isSpace() ? QStringLiteral(" ") : folded(QString(letter));
    for (const QChar c : plain) {
        m_plain += c;
        m_letters.push_back({original, word, line});
    }
}

QString PageText::original(Span span) const {
    if (span.isEmpty()) return {};
    const qsizetype from = m_letters[static_cast<std::size_t>(span.from)].original;
    const qsizetype to = m_letters[static_cast<std::size_t>(span.to - 1)].original;
    return m_text.mid(from, to - from + 1);
}

QRect PageText::box(Span span) const {
    QRect out;
    for (qsizetype i = span.from; i < span.to; ++i) {
        if (m_plain[i] != QLatin1Char(' '))
            out |= m_words[static_cast<std::size_t>(m_letters[static_cast<std::size_t>(i)].word)].box;
    }
    return out;
}

double PageText::confidence(Span span) const {
    double sum = 0;
    for (qsizetype i = span.from; i < span.to; ++i) {
        sum += m_words[static_cast<std::size_t>(m_letters[static_cast<std::size_t>(i)].word)].confidence;
    }
    return span.isEmpty() ? 0 : sum / static_cast<double>(span.length());
}

Span PageText::lineFrom(qsizetype at) const {
    if (at >= m_plain.size()) return {at, at};
    const int line = m_letters[static_cast<std::size_t>(at)].line;
    qsizetype to = at;
    while (to < m_plain.size() && m_letters[static_cast<std::size_t>(to)].line == line) ++to;
    return {at, to};
}

Span PageText::lineOf(qsizetype at) const {
    if (at >= m_plain.size()) return {at, at};
    const int line = m_letters[static_cast<std::size_t>(at)].line;
    qsizetype from = at;
    while (from > 0 && m_letters[static_cast<std::size_t>(from - 1)].line == line) --from;
    return {from, lineFrom(at).to};
}

Span PageText::lineAfter(Span line) const {
    return lineFrom(line.to);
}

bool PageText::isBorder(qsizetype at) const {
    return at <= 0 || at >= m_plain.size() || !isWordLetter(m_plain[at - 1]) || !isWordLetter(m_plain[at]);
}

std::optional<Span> PageText::find(const QString& phrase, qsizetype from, qsizetype to) const {
    // Sellers' edit distance, with the place where the best alignment begins carried along.
    struct Cell {
        qsizetype faults = 0;
        qsizetype start = 0;
    };
    const qsizetype length = phrase.size();
    const qsizetype allowed = length / kLettersPerFault;
    to = std::min(to, m_plain.size());
    if (length == 0 || from >= to || !mayOccur(phrase, allowed, QStringView(m_plain).mid(from, to - from))) return std::nullopt;
    std::vector<Cell> column(static_cast<std::size_t>(length) + 1);
    for (std::size_t i = 0; i < column.size(); ++i) column[i] = {static_cast<qsizetype>(i), from};
    std::optional<Span> best;
    qsizetype bestFaults = allowed + 1;
    for (qsizetype at = from; at < to; ++at) {
        Cell diagonal = column[0];
        column[0] = {0, at + 1};
        for (std::size_t i = 1; i < column.size(); ++i) {
            const Cell left = column[i];
            const Cell candidates[] = {
                {diagonal.faults + (phrase[static_cast<qsizetype>(i) - 1] == m_plain[at] ? 0 : 1), diagonal.start},
                {left.faults + 1, left.start},
                {column[i - 1].faults + 1, column[i - 1].start}};
            column[i] = *std::min_element(std::begin(candidates), std::end(candidates), [this](const Cell& a, const Cell& b) {
                return a.faults != b.faults ? a.faults < b.faults : isBorder(a.start) && !isBorder(b.start);
            });
            diagonal = left;
        }
        const Cell& end = column.back();
        if (end.faults < bestFaults && isBorder(end.start) && isBorder(at + 1)) {
            best = Span{end.start, at + 1};
            bestFaults = end.faults;
        }
        // A match with faults may still become a better one within its own length, not later.
        if (best && (bestFaults == 0 || at >= best->to + allowed)) return best;
    }
    return best;
}

}  // namespace motcua::ocr
