#include "signing/engine/XrefReader.h"

#include "signing/engine/StreamData.h"

namespace motcua::signing {
namespace {

constexpr qint64 kMostObjects = 8'388'607;  // ISO 32000-1, Annex C
constexpr qsizetype kTableEntry = 20;

std::optional<qint64> digits(QByteArrayView text) {
    for (const char byte : text) {
        if (byte < '0' || byte > '9') return std::nullopt;
    }
    return text.toByteArray().toLongLong();
}

std::optional<XrefEntry> tableEntry(QByteArrayView line) {
    const auto place = digits(line.first(10));
    const auto generation = digits(line.sliced(11, 5));
    const char kind = line[17];
    const QByteArrayView ending = line.sliced(18);
    const bool shaped = line[10] == ' ' && line[16] == ' ' && (ending == " \n" || ending == " \r" || ending == "\r\n");
    if (!place || !generation || !shaped || (kind != 'n' && kind != 'f')) return std::nullopt;
    return XrefEntry{kind == 'n' ? XrefEntry::Kind::Plain : XrefEntry::Kind::Free, *place, static_cast<int>(*generation)};
}

bool readSubsection(QByteArrayView bytes, qsizetype& at, qint64 first, qint64 count, XrefSection& section) {
    if (first < 0 || count < 0 || first + count > kMostObjects || count * kTableEntry > bytes.size() - at) return false;
    for (qint64 i = 0; i < count; ++i, at += kTableEntry) {
        const auto entry = tableEntry(bytes.sliced(at, kTableEntry));
        if (!entry || !section.entries.emplace(static_cast<int>(first + i), *entry).second) return false;
    }
    return true;
}

std::optional<XrefSection> readStream(QByteArrayView bytes, qint64 start);

// A hybrid file's supplement fills the numbers that the table leaves free (ISO 32000-1, 7.5.8.4).
bool addSupplement(QByteArrayView bytes, XrefSection& section) {
    const PdfValue& place = entryOf(section.trailer, "XRefStm");
    if (place.isNull()) return true;
    const auto supplement = place.integer() ? readStream(bytes, *place.integer()) : std::nullopt;
    if (!supplement) return false;
    for (const auto& [number, entry] : supplement->entries) {
        XrefEntry& own = section.entries[number];
        if (own.kind == XrefEntry::Kind::Free) own = entry;
    }
    return true;
}

std::optional<XrefSection> readTable(QByteArrayView bytes, qint64 start) {
    XrefSection section;
    section.start = start;
    PdfParser parser(bytes, start);
    if (!parser.keyword("xref")) return std::nullopt;
    while (!parser.keyword("trailer")) {
        const auto first = parser.integer();
        const auto count = first ? parser.integer() : std::nullopt;
        if (!count) return std::nullopt;
        qsizetype at = parser.position();
        while (at < bytes.size() && isPdfSpace(bytes[at])) ++at;
        if (!readSubsection(bytes, at, *first, *count, section)) return std::nullopt;
        parser = PdfParser(bytes, at);
    }
    const auto trailer = parser.value();
    if (!trailer || !trailer->dict() || trailer->stream()) return std::nullopt;
    section.trailer = *trailer->dict();
    const auto ending = endingAt(bytes, parser.position());
    if (ending && ending->section == start) section.end = ending->end;
    if (!addSupplement(bytes, section)) return std::nullopt;
    return section;
}

struct StreamShape {
    int widths[3] = {0, 0, 0};
    std::vector<qint64> index;  // first, count, first, count …
};

std::optional<StreamShape> shapeOf(const PdfDict& dict) {
    StreamShape shape;
    const PdfArray* widths = entryOf(dict, "W").array();
    if (!widths || widths->size() != 3) return std::nullopt;
    for (std::size_t i = 0; i < 3; ++i) {
        const qint64* width = (*widths)[i].integer();
        if (!width || *width < 0 || *width > 8) return std::nullopt;
        shape.widths[i] = static_cast<int>(*width);
    }
    const qint64* size = entryOf(dict, "Size").integer();
    if (!size) return std::nullopt;
    if (const PdfArray* index = entryOf(dict, "Index").array()) {
        for (const PdfValue& value : *index) {
            if (!value.integer()) return std::nullopt;
            shape.index.push_back(*value.integer());
        }
    } else {
        shape.index = {0, *size};
    }
    if (shape.index.size() % 2 != 0) return std::nullopt;
    return shape;
}

quint64 field(const QByteArray& data, qsizetype at, int width) {
    quint64 value = 0;
    for (int i = 0; i < width; ++i) value = value << 8 | static_cast<unsigned char>(data[at + i]);
    return value;
}

std::optional<XrefEntry> streamEntry(const QByteArray& data, qsizetype at, const int (&widths)[3]) {
    const quint64 kind = widths[0] == 0 ? 1 : field(data, at, widths[0]);
    const quint64 second = field(data, at + widths[0], widths[1]);
    const quint64 third = field(data, at + widths[0] + widths[1], widths[2]);
    if (kind > 2 || second > (quint64{1} << 48) || third > (1U << 30)) return std::nullopt;
    constexpr XrefEntry::Kind kinds[] = {XrefEntry::Kind::Free, XrefEntry::Kind::Plain, XrefEntry::Kind::Packed};
    return XrefEntry{kinds[kind], static_cast<qint64>(second), static_cast<int>(third)};
}

bool readEntries(const QByteArray& data, const StreamShape& shape, XrefSection& section) {
    const qsizetype row = shape.widths[0] + shape.widths[1] + shape.widths[2];
    qsizetype at = 0;
    for (std::size_t i = 0; i < shape.index.size(); i += 2) {
        const qint64 first = shape.index[i];
        const qint64 count = shape.index[i + 1];
        if (first < 0 || count < 0 || first + count > kMostObjects || row == 0 || count * row > data.size() - at) return false;
        for (qint64 n = 0; n < count; ++n, at += row) {
            const auto entry = streamEntry(data, at, shape.widths);
            if (!entry || !section.entries.emplace(static_cast<int>(first + n), *entry).second) return false;
        }
    }
    return at == data.size();
}

std::optional<XrefSection> readStream(QByteArrayView bytes, qint64 start) {
    PdfParser parser(bytes, start);
    const auto object = parser.indirect({});
    const PdfStream* stream = object ? object->value.stream() : nullptr;
    if (!stream || !entryOf(stream->dict, "Type").isName("XRef")) return std::nullopt;
    const auto shape = shapeOf(stream->dict);
    const auto data = streamData(*stream);
    XrefSection section;
    section.start = start;
    section.streamNumber = object->id.number;
    section.trailer = stream->dict;
    if (!shape || !data || !readEntries(*data, *shape, section)) return std::nullopt;
    const auto ending = endingAt(bytes, parser.position());
    if (ending && ending->section == start) section.end = ending->end;
    return section;
}

}  // namespace

std::optional<XrefSection> readSection(QByteArrayView bytes, qint64 start) {
    if (start <= 0 || start >= bytes.size()) return std::nullopt;
    if (bytes.sliced(start).startsWith("xref")) return readTable(bytes, start);
    if (bytes[start] < '0' || bytes[start] > '9') return std::nullopt;
    return readStream(bytes, start);
}

}  // namespace motcua::signing
