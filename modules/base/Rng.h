// Chance as a seam: SystemRng draws from the operating system, SeededRng repeats itself (tests, simulator).
//
// Threads: SystemRng any; SeededRng one. Never use SeededRng for keys, nonces or tokens.
#pragma once

#include <QByteArray>
#include <QUuid>

#include "base/Clock.h"

namespace motcua {

class Rng {
public:
    virtual ~Rng() = default;
    virtual quint64 next() = 0;
    QByteArray bytes(qsizetype count);
    // Uniform in [0, below). below > 0.
    quint64 below(quint64 below);
};

class SystemRng final : public Rng {
public:
    quint64 next() override;
};

class SeededRng final : public Rng {
public:
    explicit SeededRng(quint64 seed) : m_state(seed) {}
    quint64 next() override;  // splitmix64

private:
    quint64 m_state;
};

// UUID version 7 (RFC 9562): milliseconds, then chance. Sorts by birth; identity and idempotency key for ever.
QUuid makeUuid7(const Clock& clock, Rng& rng);

}  // namespace motcua
