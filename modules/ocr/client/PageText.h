// A page's words as one searchable line of text that still knows where each letter stood.
//
// `text` keeps case and marks; `plain` is folded (no marks, lower case), so that OCR's most common fault, a wrong tone, does
// not hide a label. Lines are joined by one blank. Units: indices into `plain` unless said otherwise; boxes in pixels of the
// page. Errors: none, any text is accepted. Threads: values, any thread.
#pragma once

#include <QRect>
#include <QString>
#include <limits>
#include <optional>
#include <vector>

#include "ocr/client/PageReading.h"

namespace motcua::ocr {

struct Span {
    qsizetype from = 0;
    qsizetype to = 0;  // one behind
    qsizetype length() const { return to - from; }
    bool isEmpty() const { return to <= from; }
};

class PageText {
public:
    explicit PageText(const PageReading& page);

    const QString& plain() const { return m_plain; }
    QSize pageSize() const { return m_size; }
    // The original letters of a span.
    QString original(Span span) const;
    QRect box(Span span) const;
    double confidence(Span span) const;  // mean over letters
    // The rest of the line of paper on which `at` stands.
    Span lineFrom(qsizetype at) const;
    Span lineOf(qsizetype at) const;
    // The next line of paper, empty at the end of the page.
    Span lineAfter(Span line) const;

    // First place of `phrase` (already folded) at word borders in [from, to); one wrong letter in nine is forgiven.
    std::optional<Span> find(const QString& phrase, qsizetype from = 0,
                             qsizetype to = std::numeric_limits<qsizetype>::max()) const;

private:
    struct Letter {
        qsizetype original = 0;  // index into m_text
        int word = 0;
        int line = 0;
    };
    bool isBorder(qsizetype at) const;
    void append(QChar letter, int word, int line);

    QSize m_size;
    QString m_text;
    QString m_plain;
    std::vector<Letter> m_letters;  // one for each of m_plain
    std::vector<Word> m_words;
};

}  // namespace motcua::ocr
