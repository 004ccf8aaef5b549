// Time as a seam: the app uses SystemClock, tests and the simulator their own.
//
// Units: QDateTime in UTC; monotonic milliseconds for durations. Threads: implementations are thread-safe.
#pragma once

#include <QDateTime>
#include <atomic>

namespace motcua {

class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;          // wall clock, UTC
    virtual qint64 monotonicMs() const = 0;     // never goes back
    qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
};

// A clock that stands still until told. Used by tests, the demo and `--now`.
class ManualClock final : public Clock {
public:
    explicit ManualClock(const QDateTime& start) : m_ms(start.toMSecsSinceEpoch()) {}
    QDateTime now() const override;
    qint64 monotonicMs() const override { return m_ms; }
    void advanceMs(qint64 ms) { m_ms += ms; }
    void set(const QDateTime& time) { m_ms = time.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_ms;
};

// Việt Nam has one zone without summer time: +07:00, fixed here so that a machine set to UTC counts the same days.
QDateTime toLocal(const QDateTime& time);
QDateTime localDateTime(QDate date, QTime time);
// ISO 8601 with milliseconds and offset, e.g. 2026-11-23T08:15:04.120+07:00; parse accepts any offset or Z.
QString toIso(const QDateTime& time);
QDateTime fromIso(const QString& text);

}  // namespace motcua
