#include "net/Gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace motcua::net {
namespace {

constexpr int kGzipWindow = 15 + 16;  // zlib's way of asking for gzip's head and end
constexpr int kFast = 3;              // the line of an office is slower than this by far
constexpr int kMemory = 8;

tl::unexpected<Error> notGzip(const QString& detail) {
    return fail(ErrorCode::NetNotProvince, {}, detail);
}

}  // namespace

QByteArray gzip(const QByteArray& bytes) {
    z_stream stream{};
    deflateInit2(&stream, kFast, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

Result<QByteArray> gunzip(const QByteArray& packed, qsizetype most) {
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    if (inflateInit2(&stream, kGzipWindow) != Z_OK) return notGzip(QStringLiteral("gzip"));
    QByteArray bytes;
    std::array<char, 64 * 1024> piece;
    int state = Z_OK;
    while (state == Z_OK && bytes.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.append(piece.data(), static_cast<qsizetype>(piece.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (bytes.size() > most) return notGzip(QStringLiteral("gzip: too large"));
    if (state != Z_STREAM_END || stream.avail_in > 0) return notGzip(QStringLiteral("gzip: damaged"));
    return bytes;
}

}  // namespace motcua::net
