// Bytes that must not leak: PINs, passwords, keys. Locked memory (best effort), wiped when destroyed, never copied by accident.
//
// Threads: one owner at a time. Units: bytes; text is UTF-8.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <cstddef>
#include <memory>

namespace motcua {

class SecretBytes {
public:
    SecretBytes() = default;
    // Copies the bytes; the caller wipes its own copy with wipe().
    explicit SecretBytes(QByteArrayView bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    SecretBytes clone() const { return SecretBytes(view()); }
    QByteArrayView view() const { return {m_data.get(), static_cast<qsizetype>(m_size)}; }
    const char* data() const { return m_data.get(); }
    char* data() { return m_data.get(); }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }

private:
    void clear();
    std::unique_ptr<char[]> m_data;
    std::size_t m_size = 0;
};

// Overwrites memory in a way the compiler may not remove.
void wipe(void* data, std::size_t size);
inline void wipe(QByteArray& bytes) {
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

}  // namespace motcua
