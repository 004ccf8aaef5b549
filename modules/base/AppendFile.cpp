// The real disk's AppendFile: room is made ahead with zeros, so that an append changes neither the file's size nor its blocks
// and its sync is one flush of the disk instead of a commit of the file system's journal.
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "base/FileSystem.h"
#include "base/Platform.h"

namespace motcua {
namespace {

constexpr qint64 kRoom = 256 * 1024;

class RoomyFile final : public AppendFile {
public:
    explicit RoomyFile(const QString& path) : m_file(path) {}
    Result<void> open() {
        constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
        if (m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, kOwnerOnly)) return {};
        return failed(platform::lastErrorWasFullDisk());
    }
    Result<void> append(const QByteArray& bytes) override {
        bool full = false;
        const qint64 end = size();
        if (!makeRoom(end + bytes.size()) || !m_file.seek(end) || m_file.write(bytes) != bytes.size())
            return failed(platform::lastErrorWasFullDisk());
        if (!platform::syncData(m_file, &full)) return failed(full);
        m_end = end + bytes.size();
        return {};
    }
    Result<void> cutTo(qint64 size) override {
        bool full = false;
        m_end = std::min(m_end, size);
        if (!m_file.resize(size) || !platform::syncFile(m_file, &full)) return failed(full);
        return {};
    }
    // Behind the last byte that is not zero. What another program appended since lies directly behind the end known here.
    qint64 size() const override {
        const qint64 physical = m_file.size();
        if (m_end > 0 && m_end <= physical && isZero(m_end, std::min(physical, m_end + kProbe))) return m_end;
        for (qint64 at = physical; at > 0; at -= kRoom) {
            const qint64 from = std::max<qint64>(0, at - kRoom);
            const QByteArray bytes = read(from, at);
            for (qsizetype i = bytes.size(); i > 0; --i) {
                if (bytes[i - 1] != '\0') return m_end = from + i;
            }
        }
        return m_end = 0;
    }

private:
    static constexpr qint64 kProbe = 16;

    bool makeRoom(qint64 needed) {
        const qint64 physical = m_file.size();
        if (needed <= physical) return true;
        const QByteArray zeros(needed - physical + kRoom, '\0');
        return m_file.seek(physical) && m_file.write(zeros) == zeros.size();
    }
    QByteArray read(qint64 from, qint64 to) const { return m_file.seek(from) ? m_file.read(to - from) : QByteArray(); }
    bool isZero(qint64 from, qint64 to) const {
        const QByteArray bytes = read(from, to);
        return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
    }
    tl::unexpected<Error> failed(bool full) const {
        return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                    {{QStringLiteral("path"), QFileInfo(m_file).fileName()}}, m_file.errorString());
    }
    mutable QFile m_file;
    mutable qint64 m_end = 0;
};

}  // namespace

Result<std::unique_ptr<AppendFile>> RealFileSystem::openAppend(const QString& path) {
    const bool isNew = !QFile::exists(path);
    auto file = std::make_unique<RoomyFile>(path);
    MOTCUA_CHECK(file->open());
    if (isNew && !platform::syncFolder(QFileInfo(path).path()))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QFileInfo(path).fileName()}});
    return file;
}

}  // namespace motcua
