#include "stations/RepositoryStation.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace motcua::stations {
namespace {

// Code list digitizationStates, beside "0" not digitized and "1" digitized here.
const QString kReused = QStringLiteral("2");        // tái sử dụng
const QString kReusedResult = QStringLiteral("3");  // tái sử dụng từ kết quả hồ sơ khác
const QString kResultKind = QStringLiteral("KQ.");  // codes of results in the national catalogue

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

// A field as the officer confirmed it: {value, confidence, …}.
QString read(const QJsonObject& fields, const char* name) {
    return text(fields.value(QLatin1String(name)).toObject(), "value");
}

QString isoDay(const QString& dayMonthYear) {
    const QDate date = QDate::fromString(dayMonthYear, QStringLiteral("dd/MM/yyyy"));
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonObject fileJson(const FileRef& file) {
    return {{QStringLiteral("sha256"), file.sha256}, {QStringLiteral("size"), file.size}};
}

QString onceKey(const char* what, const QUuid& id, const FileRef& file) {
    return QStringLiteral("%1/%2/%3").arg(QLatin1String(what), id.toString(QUuid::WithoutBraces), file.sha256);
}

// The nine fields of TT 01/2023 Điều 9; what the paper does not say is left out, never made up.
QJsonObject metadata(const Dossier& dossier, const Paper& paper, const QString& componentId) {
    const QString owner = read(paper.fields, "ownerId");
    const QString summary = read(paper.fields, "summary");
    return {{QStringLiteral("isResult"), false},
            {QStringLiteral("component"), componentId},
            {QStringLiteral("documentKind"), paper.documentKind},
            {QStringLiteral("ownerId"), owner.isEmpty() ? dossier.applicant.idNumber : owner},
            {QStringLiteral("ownerName"), dossier.applicant.fullName},
            {QStringLiteral("title"), paper.name},
            {QStringLiteral("number"), read(paper.fields, "number")},
            {QStringLiteral("issuedOn"), isoDay(read(paper.fields, "issuedOn"))},
            {QStringLiteral("issuer"), read(paper.fields, "issuedBy")},
            {QStringLiteral("summary"), summary.isEmpty() ? paper.name : summary},
            {QStringLiteral("validTo"), isoDay(read(paper.fields, "validUntil"))},
            {QStringLiteral("scope"), read(paper.fields, "validScope")},
            {QStringLiteral("digitizedAt"), toIso(paper.digitizedAt)},
            {QStringLiteral("file"), fileJson(paper.file)}};
}

}  // namespace

Result<store::GateRow> RepositoryStation::storePaper(const Session& session, const QUuid& id, const QString& componentId) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const Paper paper = dossier.papers.value(componentId);
    if (paper.file.isEmpty()) return fail(ErrorCode::StepNeedsPapers, {{QStringLiteral("count"), QStringLiteral("1")}});
    const QJsonObject request = metadata(dossier, paper, componentId);
    MOTCUA_CHECK(requireAll(request, {QStringLiteral("documentKind"), QStringLiteral("ownerId"), QStringLiteral("title")}));
    return m_queue.ask(session, {GateService::StoreDocument, id, {}, request, onceKey("repository", id, paper.file)});
}

Result<store::GateRow> RepositoryStation::storeResult(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const ResultPaper& result = dossier.result;
    if (result.file.isEmpty()) return fail(ErrorCode::StepNeedsResult);
    const QDateTime at = result.sealedAt.isValid() ? result.sealedAt : result.signedAt;
    const QJsonObject request{{QStringLiteral("isResult"), true},
                              {QStringLiteral("documentKind"), result.code},
                              {QStringLiteral("ownerId"), dossier.applicant.idNumber},
                              {QStringLiteral("ownerName"), dossier.applicant.fullName},
                              {QStringLiteral("title"), result.title},
                              {QStringLiteral("number"), dossier.displayNumber()},
                              {QStringLiteral("issuedOn"), toLocal(at).date().toString(Qt::ISODate)},
                              {QStringLiteral("issuer"), dossier.agency},
                              {QStringLiteral("summary"), dossier.procedureName},
                              {QStringLiteral("digitizedAt"), toIso(at)},
                              {QStringLiteral("file"), fileJson(result.file)}};
    MOTCUA_CHECK(requireAll(request, {QStringLiteral("documentKind"), QStringLiteral("ownerId"), QStringLiteral("title")}));
    return m_queue.ask(session, {GateService::StoreDocument, id, {}, request, onceKey("repository", id, result.file)});
}

Result<store::GateRow> RepositoryStation::find(const Session& session, const QUuid& id, const QString& documentKind) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const QJsonObject request{{QStringLiteral("ownerId"), dossier.applicant.idNumber},
                              {QStringLiteral("documentKind"), documentKind}};
    MOTCUA_CHECK(requireAll(request, {QStringLiteral("ownerId")}));
    return m_queue.ask(session, {GateService::FindDocuments, id, {}, request});
}

Result<QJsonObject> RepositoryStation::listed(const QUuid& id, const QString& code) {
    MOTCUA_TRY(const store::GateRow found, m_queue.answered(id, GateService::FindDocuments));
    for (const QJsonValue& value : found.answer.value(QLatin1String("documents")).toArray()) {
        if (text(value.toObject(), "code") == code) return value.toObject();
    }
    return fail(ErrorCode::NotFound, {{QStringLiteral("what"), code}});
}

Result<store::GateRow> RepositoryStation::fetch(const Session& session, const QUuid& id, const QString& code) {
    MOTCUA_TRY(const QJsonObject document, listed(id, code));
    return m_queue.ask(session, {GateService::FetchDocument,
                                 id,
                                 {},
                                 {{QStringLiteral("code"), code}, {QStringLiteral("sha256"), text(document, "sha256")}}});
}

Result<Dossier> RepositoryStation::reuse(const Session& session, const QUuid& id, const QString& componentId,
                                         const QUuid& fetched, const signing::SignOptions& trust) {
    MOTCUA_TRY(const store::GateRow row, m_desk.onStore([&](store::Store& store) { return store.gate.get(fetched); }));
    const bool isOurs = row.dossierId == id && row.service == gateServiceCode(GateService::FetchDocument);
    if (!isOurs || row.state != store::GateState::Answered) {
        return fail(ErrorCode::GateNotAnswered, {{QStringLiteral("service"), row.service}});
    }
    const QString sha256 = text(row.answer, "sha256");
    MOTCUA_TRY(const QByteArray pdf, m_desk.readFile({sha256, 0, 0, {}, {}}));
    MOTCUA_CHECK(judge(pdf, trust));
    MOTCUA_TRY(const QJsonObject document, listed(id, text(row.answer, "code")));
    return m_desk.step(
        session, id, Action::AttachPaper,
        [&](Dossier& dossier) -> Result<void> {
            const auto paper = dossier.papers.find(componentId);
            if (paper == dossier.papers.end()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), componentId}});
            paper->file = {sha256, pdf.size(), 0, QStringLiteral("application/pdf"), QStringLiteral("signed")};
            const QString kind = text(document, "documentKind");
            const bool isResult = kind.startsWith(kResultKind);
            if (!isResult) paper->documentKind = kind;
            paper->received = true;
            paper->scanMark = isResult ? kReusedResult : kReused;
            paper->digitizedBy = session.officer.fullName;
            paper->digitizedAt = m_desk.clock().now();
            return {};
        },
        text(row.answer, "code"));
}

// Whoever signed it, somebody this desk trusts must have, and nothing may have changed since. As for the seal, only the
// question of revocation may stay open while its services do not answer.
Result<void> RepositoryStation::judge(const QByteArray& pdf, const signing::SignOptions& trust) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("found.pdf"));
    RealFileSystem files;
    MOTCUA_CHECK(files.write(path, pdf));
    MOTCUA_TRY(const auto reports, m_bench.verify({path}, trust));
    const bool isGood = reports.size() == 1 && reports.front().verdict != signing::Verdict::TotalFailed &&
                        signing::leaderSignatureValid(reports.front(), {});
    return isGood ? Result<void>() : fail(ErrorCode::SignatureInvalid);
}

Result<store::GateRow> RepositoryStation::giveToOwner(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const ResultPaper& result = dossier.result;
    if (result.file.isEmpty()) return fail(ErrorCode::StepNeedsResult);
    // NĐ 45/2020 Điều 14.3: the first result of the dossier.
    const QJsonObject request{{QStringLiteral("ownerId"), dossier.applicant.idNumber},
                              {QStringLiteral("code"), dossier.displayNumber() + QStringLiteral("-KQ(1)")},
                              {QStringLiteral("title"), result.title},
                              {QStringLiteral("documentKind"), result.code},
                              {QStringLiteral("file"), fileJson(result.file)}};
    MOTCUA_CHECK(requireAll(request, {QStringLiteral("ownerId"), QStringLiteral("title"), QStringLiteral("documentKind")}));
    return m_queue.ask(session, {GateService::GiveToOwner, id, {}, request, onceKey("owner", id, result.file)});
}

Result<store::GateRow> RepositoryStation::findOwnerPapers(const Session& session, const QUuid& id,
                                                          const QString& documentKind) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const QJsonObject request{{QStringLiteral("ownerId"), dossier.applicant.idNumber},
                              {QStringLiteral("documentKind"), documentKind}};
    MOTCUA_CHECK(requireAll(request, {QStringLiteral("ownerId")}));
    return m_queue.ask(session, {GateService::FindOwnerPapers, id, {}, request});
}

}  // namespace motcua::stations
