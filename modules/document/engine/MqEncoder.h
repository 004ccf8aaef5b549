// The MQ arithmetic coder of JBIG2 (ISO/IEC 14492 annex E), encoding side.
//
// Errors: none. Threads: one object, one thread.
#pragma once

#include <QByteArray>
#include <cstdint>
#include <vector>

namespace motcua::document {

class MqEncoder {
public:
    explicit MqEncoder(std::size_t contexts) : m_contexts(contexts) {}
    // bit: 0 or 1.
    void encode(std::size_t context, unsigned bit);
    // Ends the code with its marker; the encoder is used up.
    QByteArray finish();

private:
    struct Context {
        uint8_t state = 0;
        uint8_t likely = 0;
    };

    void renormalize();
    void putByte();

    std::vector<Context> m_contexts;
    uint32_t m_a = 0x8000;
    uint32_t m_c = 0;
    int m_count = 12;
    std::vector<uint8_t> m_bytes = {0};  // begins with the byte before the code, dropped at the end
};

}  // namespace motcua::document
