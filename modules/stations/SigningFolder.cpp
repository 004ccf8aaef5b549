#include "stations/SigningFolder.h"

#include <QFile>

namespace motcua::stations {
namespace {

constexpr qsizetype kUuidLength = 36;
constexpr qsizetype kHashLength = 64;
const QString kSigned = QStringLiteral(".signed.pdf");

}  // namespace

Result<signing::SignJob> SigningFolder::lay(const QUuid& dossier, const FileRef& source, const QByteArray& bytes) {
    MOTCUA_CHECK(m_files.makeFolder(m_path));
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString stem = m_path + QLatin1Char('/') + dossier.toString(QUuid::WithoutBraces) + QLatin1Char('.') + source.sha256;
    signing::SignJob job;
    job.in = stem + QStringLiteral(".pdf");
    job.out = stem + kSigned;
    MOTCUA_CHECK(m_files.write(job.in, bytes));
    return job;
}

Result<QByteArray> SigningFolder::readSigned(const signing::SignJob& job) {
    return m_files.read(job.out);
}

void SigningFolder::clear(const signing::SignJob& job, bool keepSigned) {
    static_cast<void>(m_files.remove(job.in));
    if (!keepSigned) static_cast<void>(m_files.remove(job.out));
}

void SigningFolder::sweep(const std::function<bool(const QUuid&, const QString&)>& isNeeded) {
    for (const QString& name : m_files.list(m_path)) {
        const QUuid dossier = QUuid::fromString(name.left(kUuidLength));
        const bool needed = name.endsWith(kSigned) && isNeeded(dossier, name.mid(kUuidLength + 1, kHashLength));
        if (!needed) static_cast<void>(m_files.remove(m_path + QLatin1Char('/') + name));
    }
}

}  // namespace motcua::stations
