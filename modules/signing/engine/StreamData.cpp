#include "signing/engine/StreamData.h"

#include <zlib.h>

#include <cstdlib>
#include <memory>

namespace motcua::signing {
namespace {

constexpr qsizetype kLargest = 256 << 20;

std::optional<QByteArray> inflated(QByteArrayView packed) {
    z_stream state{};
    if (inflateInit(&state) != Z_OK) return std::nullopt;
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&state, inflateEnd);
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    state.avail_in = static_cast<uInt>(packed.size());
    QByteArray out;
    char block[1 << 16];
    int code = Z_OK;
    while (code == Z_OK && out.size() <= kLargest) {
        state.next_out = reinterpret_cast<Bytef*>(block);
        state.avail_out = sizeof block;
        code = inflate(&state, Z_NO_FLUSH);
        out.append(block, static_cast<qsizetype>(sizeof block - state.avail_out));
    }
    if (code != Z_STREAM_END || out.size() > kLargest) return std::nullopt;
    return out;
}

int paeth(int left, int up, int corner) {
    const int guess = left + up - corner;
    const int toLeft = std::abs(guess - left);
    const int toUp = std::abs(guess - up);
    const int toCorner = std::abs(guess - corner);
    if (toLeft <= toUp && toLeft <= toCorner) return left;
    return toUp <= toCorner ? up : corner;
}

// PNG filters (RFC 2083, 6) over one row of bytes; `up` is the decoded row above.
bool unfilterRow(int filter, QByteArray& row, const QByteArray& up, qsizetype pixel) {
    if (filter < 0 || filter > 4) return false;
    const auto byte = [](const QByteArray& from, qsizetype at) {
        return at < 0 ? 0 : static_cast<int>(static_cast<unsigned char>(from[at]));
    };
    for (qsizetype i = 0; i < row.size(); ++i) {
        const int left = byte(row, i - pixel);
        const int above = byte(up, i);
        const int guesses[] = {0, left, above, (left + above) / 2, paeth(left, above, byte(up, i - pixel))};
        row[i] = static_cast<char>(byte(row, i) + guesses[filter]);
    }
    return true;
}

std::optional<QByteArray> unpredicted(const QByteArray& data, const PdfValue& parameters) {
    const auto parameter = [&](const char* key, qint64 fallback) {
        const qint64* value = parameters.at(key).integer();
        return value ? *value : fallback;
    };
    const qint64 predictor = parameter("Predictor", 1);
    if (predictor == 1) return data;
    const qint64 bits = parameter("Colors", 1) * parameter("BitsPerComponent", 8);
    const qint64 columns = parameter("Columns", 1);
    if (predictor < 10 || bits <= 0 || bits > 128 || columns <= 0 || columns > 1 << 20) return std::nullopt;
    const qsizetype width = (bits * columns + 7) / 8;
    if (data.size() % (width + 1) != 0) return std::nullopt;
    QByteArray out;
    QByteArray up(width, '\0');
    for (qsizetype at = 0; at < data.size(); at += width + 1) {
        QByteArray row = data.mid(at + 1, width);
        if (!unfilterRow(data[at], row, up, (bits + 7) / 8)) return std::nullopt;
        out += row;
        up = row;
    }
    return out;
}

const PdfValue& single(const PdfValue& value) {
    const PdfArray* list = value.array();
    return list && list->size() == 1 ? list->front() : value;
}

}  // namespace

std::optional<QByteArray> streamData(const PdfStream& stream) {
    const PdfValue& filter = single(entryOf(stream.dict, "Filter"));
    if (filter.isNull()) return stream.raw.toByteArray();
    if (!filter.isName("FlateDecode")) return std::nullopt;
    const auto data = inflated(stream.raw);
    return data ? unpredicted(*data, single(entryOf(stream.dict, "DecodeParms"))) : std::nullopt;
}

}  // namespace motcua::signing
