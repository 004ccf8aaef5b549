#include "document/engine/Jbig2.h"

#include <QtEndian>
#include <vector>

#include "document/engine/MqEncoder.h"

namespace motcua::document {

namespace {

constexpr char kPageInformation = 48;
constexpr char kGenericRegion = 38;
constexpr std::size_t kContexts = 1 << 16;
constexpr int kMargin = 4;  // white pixels beside each row, as far as the template looks

void putU32(QByteArray& out, uint32_t value) {
    char bytes[4];
    qToBigEndian(value, bytes);
    out.append(bytes, 4);
}

QByteArray segment(uint32_t number, char type, const QByteArray& data) {
    QByteArray out;
    putU32(out, number);
    out.append(type);
    out.append('\0');    // refers to no other segment
    out.append('\x01');  // page 1
    putU32(out, static_cast<uint32_t>(data.size()));
    return out + data;
}

QByteArray pageInformation(uint32_t width, uint32_t height) {
    QByteArray data;
    putU32(data, width);
    putU32(data, height);
    putU32(data, 0);  // resolution: said by the PDF
    putU32(data, 0);
    data.append('\x01');     // lossless in the end, white page
    data.append("\0\0", 2);  // no stripes
    return data;
}

using Row = std::vector<uint8_t>;

void readRow(Pix* pix, int y, Row& row) {
    const l_uint32* line = pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
    const int width = pixGetWidth(pix);
    for (int x = 0; x < width; ++x) row[static_cast<std::size_t>(x + kMargin)] = static_cast<uint8_t>(GET_DATA_BIT(line, x));
}

// The context is five pixels two rows above, seven one row above, four to the left; the windows slide with x.
QByteArray codeRows(Pix* pix) {
    const auto width = static_cast<std::size_t>(pixGetWidth(pix));
    Row above2(width + 2 * kMargin), above1(width + 2 * kMargin), current(width + 2 * kMargin);
    MqEncoder encoder(kContexts);
    for (int y = 0; y < pixGetHeight(pix); ++y) {
        readRow(pix, y, current);
        unsigned window2 = static_cast<unsigned>(above2[kMargin] << 1 | above2[kMargin + 1]);
        unsigned window1 = static_cast<unsigned>(above1[kMargin] << 2 | above1[kMargin + 1] << 1 | above1[kMargin + 2]);
        unsigned left = 0;
        for (std::size_t x = kMargin; x < width + kMargin; ++x) {
            window2 = (window2 << 1 | above2[x + 2]) & 0x1F;
            window1 = (window1 << 1 | above1[x + 3]) & 0x7F;
            const unsigned bit = current[x];
            encoder.encode(window2 << 11 | window1 << 4 | left, bit);
            left = (left << 1 | bit) & 0xF;
        }
        std::swap(above2, above1);
        std::swap(above1, current);
    }
    return encoder.finish();
}

}  // namespace

QByteArray encodeJbig2(Pix* pix) {
    const auto width = static_cast<uint32_t>(pixGetWidth(pix));
    const auto height = static_cast<uint32_t>(pixGetHeight(pix));
    QByteArray region;
    putU32(region, width);
    putU32(region, height);
    putU32(region, 0);
    putU32(region, 0);
    region.append('\0');                                   // combined by OR
    region.append('\0');                                   // arithmetic coding, template 0
    region.append("\x03\xFF\xFD\xFF\x02\xFE\xFE\xFE", 8);  // the four adaptive pixels in their usual places
    region.append(codeRows(pix));
    return segment(0, kPageInformation, pageInformation(width, height)) + segment(1, kGenericRegion, region);
}

}  // namespace motcua::document
