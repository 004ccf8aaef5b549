#include "document/engine/GlyphlessFont.h"

#include <QList>
#include <QtEndian>

namespace motcua::document {

namespace {

constexpr int kUnitsPerEm = 1000;
constexpr int kAscent = 800;
constexpr int kDescent = -200;
constexpr int kGlyphs = 2;

void put16(QByteArray& out, int value) {
    char bytes[2];
    qToBigEndian(static_cast<quint16>(value), bytes);
    out.append(bytes, 2);
}

void put32(QByteArray& out, quint32 value) {
    char bytes[4];
    qToBigEndian(value, bytes);
    out.append(bytes, 4);
}

QByteArray words(std::initializer_list<int> values) {
    QByteArray out;
    for (const int value : values) put16(out, value);
    return out;
}

QByteArray padded(QByteArray table) {
    return table.append(QByteArray((4 - table.size() % 4) % 4, '\0'));
}

quint32 checksum(const QByteArray& table) {
    const QByteArray whole = padded(table);
    quint32 sum = 0;
    for (qsizetype i = 0; i < whole.size(); i += 4) sum += qFromBigEndian<quint32>(whole.constData() + i);
    return sum;
}

QByteArray headTable(quint32 adjustment) {
    QByteArray out;
    put32(out, 0x00010000);
    put32(out, 0x00010000);
    put32(out, adjustment);
    put32(out, 0x5F0F3CF5);
    out.append(words({0, kUnitsPerEm}));
    out.append(QByteArray(16, '\0'));  // made and changed: no date
    // box, style, smallest size, direction, short loca, glyph format
    out.append(words({0, kDescent, kGlyphWidth, kAscent, 0, 8, 2, 0, 0}));
    return out;
}

struct Table {
    QByteArray name;
    QByteArray data;
};

// Sorted by name, as the directory must be.
QList<Table> tables(quint32 adjustment) {
    QByteArray hhea = words({1, 0, kAscent, kDescent, 0, kGlyphWidth, 0, 0, kGlyphWidth, 1, 0, 0, 0, 0, 0, 0, 0, kGlyphs});
    const QByteArray maxp = words({1, 0, kGlyphs, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    QByteArray post = words({3, 0});
    post.append(QByteArray(28, '\0'));
    return {{"glyf", QByteArray(4, '\0')},
            {"head", headTable(adjustment)},
            {"hhea", hhea},
            {"hmtx", words({kGlyphWidth, 0, kGlyphWidth, 0})},
            {"loca", words({0, 0, 0})},
            {"maxp", maxp},
            {"post", post}};
}

QByteArray assembled(const QList<Table>& all) {
    QByteArray directory;
    put32(directory, 0x00010000);
    directory.append(words({static_cast<int>(all.size()), 64, 2, static_cast<int>(all.size()) * 16 - 64}));
    QByteArray data;
    const qsizetype start = 12 + 16 * all.size();
    for (const Table& table : all) {
        directory.append(table.name);
        put32(directory, checksum(table.data));
        put32(directory, static_cast<quint32>(start + data.size()));
        put32(directory, static_cast<quint32>(table.data.size()));
        data.append(padded(table.data));
    }
    return directory + data;
}

}  // namespace

QByteArray glyphlessFont() {
    constexpr quint32 kWholeSum = 0xB1B0AFBA;
    return assembled(tables(kWholeSum - checksum(assembled(tables(0)))));
}

QByteArray glyphlessMap() {
    QByteArray map;
    map.reserve(2 * 65536);
    for (int code = 0; code < 65536; ++code) put16(map, 1);
    return map;
}

QByteArray identityToUnicode() {
    QByteArray out =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    // A range may change the last byte only, and at most 100 ranges stand together.
    for (int high = 0; high < 256; high += 64) {
        out += "64 beginbfrange\n";
        for (int i = high; i < high + 64; ++i) {
            const QByteArray byte = QByteArray::number(i, 16).rightJustified(2, '0').toUpper();
            out += '<' + byte + "00> <" + byte + "FF> <" + byte + "00>\n";
        }
        out += "endbfrange\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace motcua::document
