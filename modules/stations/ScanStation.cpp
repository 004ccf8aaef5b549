#include "stations/ScanStation.h"

#include <QMimeDatabase>
#include <QTemporaryDir>

#include "base/FileSystem.h"

namespace motcua::stations {
namespace {

Result<Paper*> paperOf(Dossier& dossier, const QString& componentId) {
    const auto paper = dossier.papers.find(componentId);
    if (paper == dossier.papers.end()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), componentId}});
    return &paper.value();
}

}  // namespace

Result<QList<FileRef>> ScanStation::keepOriginals(const QStringList& paths) {
    QList<FileRef> kept;
    RealFileSystem files;
    for (const QString& path : paths) {
        MOTCUA_TRY(const QByteArray bytes, files.read(path));
        MOTCUA_TRY(const FileRef file, m_desk.keep(bytes, QMimeDatabase().mimeTypeForFile(path).name(), 1));
        kept.append(file);
    }
    return kept;
}

Result<Dossier> ScanStation::attach(const Session& session, const QUuid& id, const QString& componentId,
                                    const DigitizedPaper& paper, const SigningMeans& means, const SecretBytes& pin) {
    MOTCUA_CHECK(m_desk.requireClock());
    MOTCUA_TRY(Dossier current, m_desk.load(id));
    MOTCUA_CHECK(m_desk.mayTake(session, current, Action::AttachPaper));
    MOTCUA_CHECK(paperOf(current, componentId));

    QTemporaryDir folder;
    signing::SignJob job;
    job.in = paper.pdfPath;
    job.out = folder.filePath(QStringLiteral("signed.pdf"));
    job.mark.kind = signing::MarkKind::Digitized;
    job.mark.name = session.officer.fullName;
    MOTCUA_TRY(const signing::SignResult signedBatch, m_bench.sign({job}, means, pin));
    if (signedBatch.stopped) return fail(*signedBatch.stopped);
    const signing::SignRow& row = signedBatch.rows.front();
    if (row.reason && row.status != signing::SignStatus::WaitingTimestamp) return fail(*row.reason);

    RealFileSystem files;
    MOTCUA_TRY(const QByteArray pdf, files.read(job.out));
    MOTCUA_TRY(FileRef file, m_desk.keep(pdf, QStringLiteral("application/pdf"), paper.pages));
    file.signatureState = signing::statusId(row.status);
    MOTCUA_TRY(const QList<FileRef> scans, keepOriginals(paper.originals));
    return m_desk.step(session, id, Action::AttachPaper, [&](Dossier& dossier) -> Result<void> {
        MOTCUA_TRY(Paper * target, paperOf(dossier, componentId));
        target->file = file;
        target->scans = scans;
        target->fields = paper.fields;
        target->received = true;
        target->scanMark = QStringLiteral("1");
        target->digitizedBy = session.officer.fullName;
        target->digitizedAt = m_desk.clock().now();
        return {};
    });
}

Result<Dossier> ScanStation::correctFields(const Session& session, const QUuid& id, const QString& componentId,
                                           const QJsonObject& fields) {
    return m_desk.step(session, id, Action::CorrectFields, [&](Dossier& dossier) -> Result<void> {
        MOTCUA_TRY(Paper * target, paperOf(dossier, componentId));
        target->fields = fields;
        return {};
    });
}

}  // namespace motcua::stations
