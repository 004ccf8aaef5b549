#include "base/SecretBytes.h"

#include <cstring>
#include <utility>

#include "base/Platform.h"

namespace motcua {

void wipe(void* data, std::size_t size) {
    volatile char* p = static_cast<volatile char*>(data);
    for (std::size_t i = 0; i < size; ++i) p[i] = 0;
}

SecretBytes::SecretBytes(QByteArrayView bytes) : m_size(static_cast<std::size_t>(bytes.size())) {
    if (m_size == 0) return;
    m_data = std::make_unique<char[]>(m_size);
    platform::lockMemory(m_data.get(), m_size);
    std::memcpy(m_data.get(), bytes.data(), m_size);
}

SecretBytes::~SecretBytes() { clear(); }

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::move(other.m_data)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        m_data = std::move(other.m_data);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::clear() {
    if (!m_data) return;
    wipe(m_data.get(), m_size);
    platform::unlockMemory(m_data.get(), m_size);
    m_data.reset();
    m_size = 0;
}

}  // namespace motcua
