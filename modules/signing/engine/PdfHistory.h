// The revision chain of a PDF, read strictly: cross-reference sections from the newest to the oldest, and the document as each
// of them shows it.
//
// An entry counts only if exactly its object ("7 0 obj") begins at its offset; anything else sets damaged(), after which a
// verifier cannot vouch (signing.md 10.2: readers that repair show different documents for such a file).
// Lifetime: views and values point into the bytes given to read(). Threads: one. Source: ISO 32000-1, 7.5.
#pragma once

#include <map>
#include <memory>
#include <set>

#include "signing/engine/PdfParser.h"

namespace motcua::signing {

struct XrefEntry {
    enum class Kind { Free, Plain, Packed } kind = Kind::Free;
    qint64 place = 0;    // Plain: offset; Packed: number of the object stream
    int generation = 0;  // Packed: index in the stream
};

struct XrefSection {
    qsizetype start = 0;
    qsizetype end = -1;    // after the %%EOF that belongs to it; -1 for the first part of a linearised file
    int streamNumber = 0;  // of a cross-reference stream; 0 for a table
    std::map<int, XrefEntry> entries;
    PdfDict trailer;
};

class PdfHistory;

// The document as one revision shows it.
class PdfView {
public:
    PdfView(PdfHistory& history, std::size_t section);
    const PdfDict& trailer() const { return m_trailer; }
    const PdfValue& object(int number);              // null if free, unknown or unreadable
    const PdfValue& resolve(const PdfValue& value);  // follows references
    const PdfValue& catalog();
    std::vector<int> numbers() const;
    // How often the document refers to this object.
    int references(int number);
    std::optional<qint64> length(PdfRef ref);

private:
    PdfValue readPlain(int number, const XrefEntry& entry);
    PdfValue readPacked(int number, const XrefEntry& entry);
    struct Container {
        QByteArray data;
        std::vector<std::pair<int, qint64>> index;  // number, offset in data
    };
    const Container* container(int number);

    PdfHistory& m_history;
    PdfDict m_trailer;
    std::map<int, XrefEntry> m_entries;
    std::map<int, PdfValue> m_objects;
    std::set<int> m_reading;  // guards against an object that needs itself
    std::map<int, std::unique_ptr<Container>> m_containers;
    std::map<int, int> m_references;
    bool m_counted = false;
};

class PdfHistory {
public:
    // Null if there is no chain at all from the end of the file.
    static std::unique_ptr<PdfHistory> read(QByteArrayView bytes);

    const std::vector<XrefSection>& sections() const { return m_sections; }  // newest first
    PdfView& view(std::size_t section);
    QByteArrayView bytes() const { return m_bytes; }
    bool damaged() const { return m_damaged; }
    void markDamaged() { m_damaged = true; }
    bool encrypted() const;

private:
    explicit PdfHistory(QByteArrayView bytes) : m_bytes(bytes) {}
    bool readChain(qint64 start);

    QByteArrayView m_bytes;
    std::vector<XrefSection> m_sections;
    std::vector<std::unique_ptr<PdfView>> m_views;
    bool m_damaged = false;
};

// "startxref N %%EOF" at this place: N, and where it ends.
struct PdfEnding {
    qint64 section = 0;
    qsizetype end = 0;
};
std::optional<PdfEnding> endingAt(QByteArrayView bytes, qsizetype position);
// The last ending of the bytes, if nothing but white space follows it.
std::optional<PdfEnding> lastEnding(QByteArrayView bytes);

}  // namespace motcua::signing
