#include "sim/SimFileSystem.h"

namespace motcua::sim {
namespace {

tl::unexpected<Error> failed(SimDisk::Answer answer, const QString& path) {
    const auto code = answer == SimDisk::Answer::Full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable;
    return fail(code, {{QStringLiteral("path"), path.section(QLatin1Char('/'), -1)}});
}

}  // namespace

class SimFileSystem::Appending final : public AppendFile {
public:
    Appending(SimFileSystem& files, QString path, SimDisk::File file)
        : m_files(files), m_path(std::move(path)), m_file(std::move(file)) {}
    Result<void> append(const QByteArray& bytes) override {
        SimDisk::Answer answer = disk().write(m_file, size(), bytes.constData(), bytes.size());
        if (answer == SimDisk::Answer::Fine) answer = disk().sync(m_file);
        return told(answer);
    }
    Result<void> cutTo(qint64 wanted) override {
        SimDisk::Answer answer = disk().truncate(m_file, wanted);
        if (answer == SimDisk::Answer::Fine) answer = disk().sync(m_file);
        return told(answer);
    }
    qint64 size() const override { return m_file->live.size(); }

private:
    SimDisk& disk() { return m_files.m_disk; }
    Result<void> told(SimDisk::Answer answer) {
        if (answer == SimDisk::Answer::Fine) return {};
        m_files.m_hasMissedRecord |= answer != SimDisk::Answer::Dead;
        return failed(answer, m_path);
    }

    SimFileSystem& m_files;
    QString m_path;
    SimDisk::File m_file;
};

Result<QByteArray> SimFileSystem::read(const QString& path) {
    const SimDisk::File file = m_disk.open(path);
    if (!file) return fail(ErrorCode::FileNotFound);
    QByteArray bytes(file->live.size(), Qt::Uninitialized);
    qint64 got = 0;
    if (m_disk.read(file, 0, bytes.data(), bytes.size(), &got) != SimDisk::Answer::Fine) return fail(ErrorCode::FileUnreadable);
    return bytes;
}

Result<void> SimFileSystem::write(const QString& path, const QByteArray& bytes) {
    const QString part = path + QStringLiteral(".%1.part").arg(++m_workFiles);
    SimDisk::File file;
    SimDisk::Answer answer = m_disk.create(part, &file);
    if (answer == SimDisk::Answer::Fine) answer = m_disk.write(file, 0, bytes.constData(), bytes.size());
    if (answer == SimDisk::Answer::Fine && !m_disk.filesAreLazy()) answer = m_disk.sync(file);
    if (answer == SimDisk::Answer::Fine) answer = m_disk.rename(part, path);
    if (answer == SimDisk::Answer::Fine) answer = m_disk.syncFolder();
    if (m_clock) m_modified.insert(path, m_clock->now());
    if (answer != SimDisk::Answer::Fine) return failed(answer, path);
    return {};
}

Result<void> SimFileSystem::remove(const QString& path) {
    if (!m_disk.exists(path)) return {};
    const SimDisk::Answer answer = m_disk.remove(path);
    if (answer != SimDisk::Answer::Fine) return failed(answer, path);
    return {};
}

Result<std::unique_ptr<AppendFile>> SimFileSystem::openAppend(const QString& path) {
    SimDisk::File file = m_disk.open(path);
    if (!file) {
        SimDisk::Answer answer = m_disk.create(path, &file);
        if (answer == SimDisk::Answer::Fine) answer = m_disk.syncFolder();
        if (answer != SimDisk::Answer::Fine) {
            m_hasMissedRecord |= answer != SimDisk::Answer::Dead;
            return failed(answer, path);
        }
    }
    return std::make_unique<Appending>(*this, path, std::move(file));
}

QStringList SimFileSystem::list(const QString& folder) {
    QStringList out;
    for (const QString& name : m_disk.names()) {
        if (name.section(QLatin1Char('/'), 0, -2) == folder) out.append(name.section(QLatin1Char('/'), -1));
    }
    return out;
}

QStringList SimFileSystem::folders(const QString& folder) {
    const QString prefix = folder + QLatin1Char('/');
    QStringList out;
    for (const QString& name : m_disk.names()) {
        const qsizetype end = name.startsWith(prefix) ? name.indexOf(u'/', prefix.size()) : -1;
        if (end > 0) out.append(name.mid(prefix.size(), end - prefix.size()));
    }
    out.removeDuplicates();
    return out;
}

}  // namespace motcua::sim
