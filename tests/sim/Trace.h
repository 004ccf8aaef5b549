// The story of one run: every event as a line, folded into one hash; the last lines are kept for a failure's report.
//
// Same seed, same hash: lines hold no ciphertext, no address and no wall-clock time. Threads: one.
#pragma once

#include <QCryptographicHash>
#include <QDateTime>
#include <QStringList>

namespace motcua::sim {

class Trace {
public:
    void add(qint64 ms, const QString& line) {
        const QString text = QString::number(ms) + QLatin1Char(' ') + line;
        m_hash.addData(text.toUtf8());
        m_hash.addData("\n");
        ++m_lines;
        m_recent.append(QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 7 * 3600).toString(u"dd HH:mm:ss.zzz ") + line);
        if (m_recent.size() >= 2 * m_kept) m_recent.remove(0, m_kept);
    }
    void keep(qsizetype lines) { m_kept = lines; }
    qint64 lines() const { return m_lines; }
    QStringList recent() const { return m_recent.mid(std::max<qsizetype>(0, m_recent.size() - m_kept)); }
    QByteArray hash() const { return m_hash.result().toHex().left(16); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QStringList m_recent;
    qsizetype m_kept = 40;
    qint64 m_lines = 0;
};

}  // namespace motcua::sim
