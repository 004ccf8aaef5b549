#include "Journal.h"

#include <zlib.h>

#include <QCborArray>
#include <QCborMap>
#include <QFileInfo>
#include <QTimeZone>
#include <QtEndian>

#include "base/Platform.h"

namespace motcua::sandbox {
namespace {

constexpr qsizetype kHeadSize = 8;

quint32 crc32(const QByteArray& bytes) {
    return static_cast<quint32>(
        ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.constData()), static_cast<z_size_t>(bytes.size())));
}

QByteArray encode(const HttpQuestion& question, const QDateTime& now) {
    QCborMap headers;
    for (auto header = question.headers.cbegin(); header != question.headers.cend(); ++header) {
        headers.insert(QString::fromLatin1(header.key()), QCborValue(header.value()));
    }
    const QByteArray body =
        QCborValue(QCborArray{now.toMSecsSinceEpoch(), question.method, question.target, headers, question.body}).toCbor();
    QByteArray head(kHeadSize, '\0');
    qToLittleEndian<quint32>(static_cast<quint32>(body.size()), head.data());
    qToLittleEndian<quint32>(crc32(body), head.data() + 4);
    return head + body;
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
        if (body.size() != qsizetype(size) || crc32(body) != qFromLittleEndian<quint32>(head.constData() + 4)) break;
        const QCborArray record = QCborValue::fromCbor(body).toArray();
        replay(decode(record), QDateTime::fromMSecsSinceEpoch(record.at(0).toInteger(), Qt::UTC));
        good += kHeadSize + body.size();
    }
    if (!m_file.resize(good) || !m_file.seek(good))
        return motcua::fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), m_file.fileName()}});
    return count;
}

Result<void> Journal::append(const HttpQuestion& question, const QDateTime& now) {
    const qint64 before = m_file.pos();
    const QByteArray record = encode(question, now);
    bool full = false;
    if (m_file.write(record) == record.size() && platform::syncFile(m_file, &full)) return {};
    m_file.resize(before);
    m_file.seek(before);
    return motcua::fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {{QStringLiteral("path"), m_file.fileName()}});
}

}  // namespace motcua::sandbox
