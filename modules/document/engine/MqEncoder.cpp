#include "document/engine/MqEncoder.h"

namespace motcua::document {

namespace {

struct State {
    uint16_t qe;
    uint8_t nextLikely;
    uint8_t nextUnlikely;
    uint8_t swaps;
};

// Table E.1.
constexpr State kStates[47] = {
    {0x5601, 1, 1, 1},   {0x3401, 2, 6, 0},   {0x1801, 3, 9, 0},   {0x0AC1, 4, 12, 0},  {0x0521, 5, 29, 0},
    {0x0221, 38, 33, 0}, {0x5601, 7, 6, 1},   {0x5401, 8, 14, 0},  {0x4801, 9, 14, 0},  {0x3801, 10, 14, 0},
    {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0}, {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1},
    {0x5401, 16, 14, 0}, {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0}, {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0},
    {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0}, {0x1C01, 25, 22, 0},
    {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0}, {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0},
    {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0}, {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0},
    {0x02A1, 36, 33, 0}, {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0},
    {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0}, {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0}, {0x0005, 45, 42, 0},
    {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0},
};

constexpr uint32_t kCarry = 0x8000000;

}  // namespace

void MqEncoder::encode(std::size_t context, unsigned bit) {
    Context& cx = m_contexts[context];
    const State& state = kStates[cx.state];
    m_a -= state.qe;
    if (bit == cx.likely) {
        if (m_a & 0x8000) {
            m_c += state.qe;
            return;
        }
        if (m_a < state.qe) {
            m_a = state.qe;
        } else {
            m_c += state.qe;
        }
        cx.state = state.nextLikely;
    } else {
        if (m_a < state.qe) {
            m_c += state.qe;
        } else {
            m_a = state.qe;
        }
        if (state.swaps) cx.likely = static_cast<uint8_t>(1 - cx.likely);
        cx.state = state.nextUnlikely;
    }
    renormalize();
}

void MqEncoder::renormalize() {
    do {
        m_a <<= 1;
        m_c <<= 1;
        if (--m_count == 0) putByte();
    } while (!(m_a & 0x8000));
}

// Figure E.11; after a byte FF only seven bits follow, so that a carry never runs through it.
void MqEncoder::putByte() {
    if (m_bytes.back() != 0xFF && m_c >= kCarry) {
        ++m_bytes.back();
        m_c &= kCarry - 1;
    }
    const bool afterFf = m_bytes.back() == 0xFF;
    const int shift = afterFf ? 20 : 19;
    m_bytes.push_back(static_cast<uint8_t>(m_c >> shift));
    m_c &= (1U << shift) - 1;
    m_count = afterFf ? 7 : 8;
}

QByteArray MqEncoder::finish() {
    const uint32_t limit = m_c + m_a;
    m_c |= 0xFFFF;
    if (m_c >= limit) m_c -= 0x8000;
    m_c <<= m_count;
    putByte();
    m_c <<= m_count;
    putByte();
    if (m_bytes.back() != 0xFF) m_bytes.push_back(0xFF);
    m_bytes.push_back(0xAC);
    return QByteArray(reinterpret_cast<const char*>(m_bytes.data()) + 1, static_cast<qsizetype>(m_bytes.size()) - 1);
}

}  // namespace motcua::document
