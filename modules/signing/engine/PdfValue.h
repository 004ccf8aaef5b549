// A PDF object as the strict reader sees it: a plain value, with the place of strings and streams in the file.
//
// Equality is of content: the places do not count, except that streams are equal only if dictionary and raw bytes are.
// Threads: values; shared parts are immutable. Source: ISO 32000-1, 7.3.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>
#include <variant>
#include <vector>

namespace motcua::signing {

struct PdfValue;

struct PdfName {
    QByteArray text;  // without the slash, #xx decoded
    bool operator==(const PdfName&) const = default;
};
struct PdfRef {
    int number = 0;
    int generation = 0;
    bool operator==(const PdfRef&) const = default;
};
struct PdfString {
    QByteArray text;
    qsizetype start = -1;  // of '<' or '(' in the file; -1 inside an object stream
    qsizetype end = -1;    // after '>' or ')'
    bool isHex = false;
    bool operator==(const PdfString& other) const { return text == other.text; }
};
using PdfArray = std::vector<PdfValue>;
using PdfEntry = std::pair<QByteArray, PdfValue>;
using PdfDict = std::vector<PdfEntry>;  // in order of the keys, each once
struct PdfStream;

struct PdfValue {
    std::variant<std::monostate, bool, qint64, double, PdfString, PdfName, PdfRef, std::shared_ptr<const PdfArray>,
                 std::shared_ptr<const PdfDict>, std::shared_ptr<const PdfStream>>
        content;

    bool isNull() const { return std::holds_alternative<std::monostate>(content); }
    const PdfArray* array() const;
    const PdfDict* dict() const;  // of a dictionary or of a stream
    const PdfStream* stream() const;
    const PdfRef* ref() const { return std::get_if<PdfRef>(&content); }
    const PdfString* string() const { return std::get_if<PdfString>(&content); }
    const qint64* integer() const { return std::get_if<qint64>(&content); }
    double number(double fallback = 0) const;
    bool isName(QByteArrayView name) const;
    // The entry of a dictionary (or of a stream's), as written; null if missing.
    const PdfValue& at(QByteArrayView key) const;
    bool operator==(const PdfValue& other) const;
};

struct PdfStream {
    PdfDict dict;
    QByteArrayView raw;  // into the file
};

const PdfValue& entryOf(const PdfDict& dict, QByteArrayView key);
const PdfValue& nullValue();

}  // namespace motcua::signing
