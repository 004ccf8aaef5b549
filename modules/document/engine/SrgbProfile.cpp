#include "document/engine/SrgbProfile.h"

#include <QList>
#include <QtEndian>
#include <cmath>

namespace motcua::document {

namespace {

struct Xyz {
    double x, y, z;
};

// Primaries adapted to D50 (Bradford), media white D65, as ICC version 2 profiles of sRGB give them.
constexpr Xyz kRed{0.4360747, 0.2225045, 0.0139322};
constexpr Xyz kGreen{0.3850649, 0.7168786, 0.0971045};
constexpr Xyz kBlue{0.1430804, 0.0606169, 0.7141733};
constexpr Xyz kWhite{0.9505, 1.0, 1.0891};
constexpr Xyz kD50{0.9642, 1.0, 0.8249};
constexpr int kCurveSize = 1024;

template <typename T>
void put(QByteArray& out, T value) {
    char bytes[sizeof(T)];
    qToBigEndian(value, bytes);
    out.append(bytes, sizeof(T));
}

void putXyz(QByteArray& out, const Xyz& xyz) {
    for (const double number : {xyz.x, xyz.y, xyz.z}) put(out, static_cast<quint32>(std::lround(number * 65536)));
}

QByteArray xyzTag(const Xyz& xyz) {
    QByteArray tag("XYZ \0\0\0\0", 8);
    putXyz(tag, xyz);
    return tag;
}

QByteArray curveTag() {
    QByteArray tag("curv\0\0\0\0", 8);
    put(tag, static_cast<quint32>(kCurveSize));
    for (int i = 0; i < kCurveSize; ++i) {
        const double v = static_cast<double>(i) / (kCurveSize - 1);
        const double linear = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        put(tag, static_cast<quint16>(std::lround(linear * 65535)));
    }
    return tag;
}

QByteArray descriptionTag(const QByteArray& text) {
    QByteArray tag("desc\0\0\0\0", 8);
    put(tag, static_cast<quint32>(text.size() + 1));
    tag.append(text).append('\0');
    tag.append(QByteArray(4 + 4 + 2 + 1 + 67, '\0'));  // no Unicode, no Macintosh name
    return tag;
}

QByteArray textTag(const QByteArray& text) {
    return QByteArray("text\0\0\0\0", 8) + text + '\0';
}

QByteArray header(quint32 size) {
    QByteArray out;
    put(out, size);
    put(out, quint32(0));
    put(out, quint32(0x02100000));
    out.append("mntrRGB XYZ ");
    for (const int part : {2026, 1, 1, 0, 0, 0}) put(out, static_cast<quint16>(part));
    out.append("acsp");
    out.append(QByteArray(28, '\0'));  // platform, flags, maker, model, attributes, perceptual intent
    putXyz(out, kD50);
    out.append(QByteArray(128 - out.size(), '\0'));
    return out;
}

}  // namespace

QByteArray srgbProfile() {
    struct Tag {
        QByteArray name;
        QByteArray data;
    };
    const QByteArray curve = curveTag();
    const QList<Tag> tags{{"desc", descriptionTag("sRGB")},
                          {"cprt", textTag("No copyright, use freely")},
                          {"wtpt", xyzTag(kWhite)},
                          {"rXYZ", xyzTag(kRed)},
                          {"gXYZ", xyzTag(kGreen)},
                          {"bXYZ", xyzTag(kBlue)},
                          {"rTRC", curve},
                          {"gTRC", curve},
                          {"bTRC", curve}};
    QByteArray table;
    QByteArray data;
    put(table, static_cast<quint32>(tags.size()));
    const qsizetype start = 128 + 4 + 12 * tags.size();
    qsizetype curveAt = 0;
    for (const Tag& tag : tags) {
        const bool isCurve = tag.name.endsWith("TRC");
        const qsizetype at = isCurve && curveAt ? curveAt : start + data.size();  // one curve serves all three
        table.append(tag.name);
        put(table, static_cast<quint32>(at));
        put(table, static_cast<quint32>(tag.data.size()));
        if (at < start + data.size()) continue;
        if (isCurve) curveAt = at;
        data.append(tag.data);
        data.append(QByteArray((4 - data.size() % 4) % 4, '\0'));
    }
    return header(static_cast<quint32>(start + data.size())) + table + data;
}

}  // namespace motcua::document
