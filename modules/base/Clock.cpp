#include "base/Clock.h"

#include <QTimeZone>
#include <chrono>

namespace motcua {
namespace {
constexpr int kVietnamOffsetSeconds = 7 * 3600;
}

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

qint64 SystemClock::monotonicMs() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QDateTime ManualClock::now() const { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }

QDateTime toLocal(const QDateTime& time) { return time.toOffsetFromUtc(kVietnamOffsetSeconds); }

QDateTime localDateTime(QDate date, QTime time) { return QDateTime(date, time, Qt::OffsetFromUTC, kVietnamOffsetSeconds); }

QString toIso(const QDateTime& time) { return time.isValid() ? toLocal(time).toString(Qt::ISODateWithMs) : QString(); }

QDateTime fromIso(const QString& text) {
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid()) return time;
    // A time without an offset is the office's own time.
    if (time.timeSpec() == Qt::LocalTime) time = localDateTime(time.date(), time.time());
    return time.toUTC();
}

}  // namespace motcua
