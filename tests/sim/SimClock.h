// Virtual time: one for the world (the province's), and each desk's own clock, which may be wrong.
//
// Units: unix milliseconds. Threads: one.
#pragma once

#include "base/Clock.h"

namespace motcua::sim {

struct WorldTime {
    qint64 ms = 0;
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
};

class DeskClock final : public Clock {
public:
    explicit DeskClock(const WorldTime& world) : m_world(world) {}
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_world.ms + m_skewMs, Qt::UTC); }
    qint64 monotonicMs() const override { return m_world.ms; }
    void setSkewMs(qint64 ms) { m_skewMs = ms; }
    qint64 skewMs() const { return m_skewMs; }

private:
    const WorldTime& m_world;
    qint64 m_skewMs = 0;
};

}  // namespace motcua::sim
