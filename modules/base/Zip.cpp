#include "base/Zip.h"

#include <array>

namespace motcua {
namespace {

constexpr quint16 kVersion = 20;              // needed to extract: 2.0
constexpr quint16 kUtf8Names = 1U << 11;      // general purpose flag, bit 11
constexpr quint16 kEpochDay = (1U << 5) | 1;  // 1 January 1980

std::array<quint32, 256> crcTable() {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
        table[i] = value;
    }
    return table;
}

// CRC-32 of ISO 3309, as ZIP wants it.
quint32 crc32(const QByteArray& bytes) {
    static const std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) crc = table[(crc ^ static_cast<quint8>(byte)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

void put(QByteArray& out, quint32 value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.append(static_cast<char>(value >> (8U * static_cast<quint32>(i))));
}

// The fields that the local header and the central directory share.
void putCommon(QByteArray& out, const ZipEntry& entry) {
    const auto size = static_cast<quint32>(entry.bytes.size());
    put(out, kVersion, 2);
    put(out, kUtf8Names, 2);
    put(out, 0, 2);  // stored
    put(out, 0, 2);
    put(out, kEpochDay, 2);
    put(out, crc32(entry.bytes), 4);
    put(out, size, 4);
    put(out, size, 4);
    put(out, static_cast<quint32>(entry.name.size()), 2);
    put(out, 0, 2);  // no extra field
}

}  // namespace

QByteArray zipped(const QList<ZipEntry>& entries) {
    QByteArray out, directory;
    for (const ZipEntry& entry : entries) {
        const auto at = static_cast<quint32>(out.size());
        out.append("PK\x03\x04");
        putCommon(out, entry);
        out.append(entry.name + entry.bytes);
        directory.append("PK\x01\x02");
        put(directory, kVersion, 2);
        putCommon(directory, entry);
        put(directory, 0, 2);  // no comment
        put(directory, 0, 2);  // first disk
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, at, 4);
        directory.append(entry.name);
    }
    const auto start = static_cast<quint32>(out.size());
    out.append(directory + "PK\x05\x06");
    put(out, 0, 4);
    put(out, static_cast<quint32>(entries.size()), 2);
    put(out, static_cast<quint32>(entries.size()), 2);
    put(out, static_cast<quint32>(directory.size()), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace motcua
