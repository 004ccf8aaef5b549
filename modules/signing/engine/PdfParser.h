// Strict parser of PDF syntax: one token out of place and there is no value. No repair, no guess.
//
// Why: two readers that repair differently show different documents (signing.md 10.2); a verifier may vouch only for a file
// that can be read in one way. Refused: doubled keys, odd hex, lengths that do not end at "endstream", nesting beyond 64.
// Threads: one parser, one thread; the bytes must outlive the values (streams are views into them). Source: ISO
// 32000-1, 7.2–7.3.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>

#include "signing/engine/PdfValue.h"

namespace motcua::signing {

class PdfParser {
public:
    // isFile: false inside an object stream, whose strings have no place in the file.
    explicit PdfParser(QByteArrayView bytes, qsizetype position = 0, bool isFile = true)
        : m_bytes(bytes), m_at(std::min(position, bytes.size())), m_isFile(isFile) {}

    // The length of a stream may be an indirect object: `lengthOf` looks it up.
    using LengthOf = std::function<std::optional<qint64>(PdfRef)>;
    struct Indirect {
        PdfRef id;
        PdfValue value;
    };
    std::optional<Indirect> indirect(const LengthOf& lengthOf);
    std::optional<PdfValue> value(int depth = 0);

    std::optional<qint64> integer();
    bool keyword(QByteArrayView word);  // skips white space before it
    void skipSpace();                   // white space and comments
    qsizetype position() const { return m_at; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    int peek(qsizetype ahead = 0) const;
    std::optional<PdfValue> number();
    std::optional<PdfValue> numberOrReference();
    std::optional<PdfValue> name();
    std::optional<PdfValue> literal();
    std::optional<PdfValue> hexadecimal();
    std::optional<PdfValue> arrayValue(int depth);
    std::optional<PdfDict> dictionary(int depth);
    std::optional<PdfValue> streamAfter(PdfDict dict, const LengthOf& lengthOf);
    char escaped();
    PdfValue placed(PdfString text, qsizetype start) const;

    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_isFile;
};

bool isPdfSpace(int byte);

}  // namespace motcua::signing
