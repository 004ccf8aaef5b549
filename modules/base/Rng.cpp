#include "base/Rng.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <cstring>

namespace motcua {

QByteArray Rng::bytes(qsizetype count) {
    QByteArray out(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; i += 8) {
        const quint64 word = next();
        std::memcpy(out.data() + i, &word, static_cast<std::size_t>(qMin<qsizetype>(8, count - i)));
    }
    return out;
}

quint64 Rng::below(quint64 below) {
    // Reject the uneven tail so that every value is equally likely.
    const quint64 limit = below * (~quint64{0} / below);
    quint64 value = next();
    while (value >= limit) value = next();
    return value % below;
}

quint64 SystemRng::next() { return QRandomGenerator::system()->generate64(); }

quint64 SeededRng::next() {
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

QUuid makeUuid7(const Clock& clock, Rng& rng) {
    QByteArray raw = rng.bytes(16);
    const quint64 ms = static_cast<quint64>(clock.nowMs());
    uchar head[8];
    qToBigEndian<quint64>(ms << 16, head);
    std::memcpy(raw.data(), head, 6);
    raw[6] = static_cast<char>(0x70 | (raw[6] & 0x0f));
    raw[8] = static_cast<char>(0x80 | (raw[8] & 0x3f));
    return QUuid::fromRfc4122(raw);
}

}  // namespace motcua
