#include "Journal.h"

#include <zlib.h>
#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QFileInfo>
#include <QTimeZone>
#include <QtEndian>

#include "base/Platform.h"

namespace motcua::sandbox {
namespace {

constexpr qsizetype kHeadSize = 8;

quint32 crcOf(std::initializer_list<QByteArrayView> parts) {
    uLong crc = 0;
    for (const QByteArrayView part : parts)
        crc = ::crc32(crc, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size()));
    return static_cast<quint32>(crc);
}

// Head and everything before the body's own bytes, which are written from where they lie: a scan is large.
QByteArray encodeUpToBody(const HttpQuestion& question, const QDateTime& now) {
    QByteArray start;
    QCborStreamWriter writer(&start);
    writer.startArray(5);
    writer.append(now.toMSecsSinceEpoch());
    writer.append(question.method);
    writer.append(question.target);
    writer.startMap(static_cast<quint64>(question.headers.size()));
    for (auto header = question.headers.cbegin(); header != question.headers.cend(); ++header) {
        writer.append(QLatin1String(header.key()));
        writer.append(header.value());
    }
    writer.endMap();
    constexpr char kBytesOf32BitLength = 0x5a;  // RFC 8949 §3.1
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(question.body.size()), length.data());
    start += kBytesOf32BitLength + length;

    QByteArray head(kHeadSize, '\0');
    qToLittleEndian<quint32>(static_cast<quint32>(start.size() + question.body.size()), head.data());
    qToLittleEndian<quint32>(crcOf({start, question.body}), head.data() + 4);
    return head + start;
}

HttpQuestion decode(const QCborArray& record) {
    HttpQuestion question{record.at(1).toByteArray(), record.at(2).toByteArray(), {}, record.at(4).toByteArray()};
    const QCborMap headers = record.at(3).toMap();
    for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
        question.headers.insert(header.key().toString().toLatin1(), header.value().toByteArray());
    }
    return question;
}

}  // namespace

Result<int> Journal::open(const Replay& replay) {
    const bool isNew = !m_file.exists();
    if (!m_file.open(QIODevice::ReadWrite))
        return motcua::fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), m_file.fileName()}});
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (isNew) platform::syncFolder(QFileInfo(m_file).absolutePath());
    int count = 0;
    qint64 good = 0;
    for (;; ++count) {
        const QByteArray head = m_file.read(kHeadSize);
        if (head.size() < kHeadSize) break;
        const auto size = qFromLittleEndian<quint32>(head.constData());
        const QByteArray body = m_file.read(size);
        if (body.size() != qsizetype(size) || crcOf({body}) != qFromLittleEndian<quint32>(head.constData() + 4)) break;
        const QCborArray record = QCborValue::fromCbor(body).toArray();
        replay(decode(record), QDateTime::fromMSecsSinceEpoch(record.at(0).toInteger(), Qt::UTC));
        good += kHeadSize + body.size();
    }
    if (!m_file.resize(good) || !m_file.seek(good))
        return motcua::fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), m_file.fileName()}});
    m_safe = good;
    return count;
}

Result<void> Journal::append(const HttpQuestion& question, const QDateTime& now) {
    const qint64 before = m_file.pos();
    const QByteArray start = encodeUpToBody(question, now);
    const bool isWritten =
        m_file.write(start) == start.size() && m_file.write(question.body) == question.body.size() && m_file.flush();
    return isWritten ? Result<void>() : Result<void>(cutTo(before, platform::lastErrorWasFullDisk()));
}

Result<void> Journal::sync() {
    bool isFull = false;
    if (!platform::syncData(m_file, &isFull)) return cutTo(m_safe, isFull);
    m_safe = m_file.pos();
    return {};
}

tl::unexpected<Error> Journal::cutTo(qint64 position, bool diskIsFull) {
    m_file.resize(position);
    m_file.seek(position);
    return motcua::fail(diskIsFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                        {{QStringLiteral("path"), m_file.fileName()}});
}

}  // namespace motcua::sandbox
