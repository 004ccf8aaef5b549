#include "base/Json.h"
#include "domain/DossierNumber.h"
#include "stations/IntakeStation.h"

namespace motcua::stations {
namespace {

const QString kKind = QStringLiteral("receive");

// The draft travels as a dossier document: one way to write applicants, papers and fees.
Dossier asDossier(const IntakeDraft& draft) {
    Dossier dossier;
    dossier.procedureCode = draft.procedureCode;
    dossier.caseId = draft.caseId;
    dossier.applicant = draft.applicant;
    dossier.papers = draft.papers;
    dossier.fees = draft.fees;
    dossier.channel = draft.channel;
    dossier.returnWay = draft.returnWay;
    dossier.sets = draft.sets;
    dossier.note = draft.note;
    dossier.processCode = draft.process;
    return dossier;
}

}  // namespace

QJsonObject toJson(const IntakeDraft& draft) {
    QJsonObject document = motcua::toJson(asDossier(draft));
    document.remove(QStringLiteral("id"));
    document.remove(QStringLiteral("state"));
    return document;
}

Result<IntakeDraft> draftFromJson(const QJsonObject& object) {
    QJsonObject document = object;
    // A draft has neither identity nor state yet; the reader of dossiers wants both.
    document.insert(QStringLiteral("id"), QStringLiteral("00000000-0000-7000-8000-000000000001"));
    document.insert(QStringLiteral("state"), stateCode(DossierState::Received));
    // A draft may be saved before a procedure is chosen.
    if (!document.contains(QLatin1String("procedureCode"))) document.insert(QStringLiteral("procedureCode"), QString());
    MOTCUA_TRY(const Dossier dossier, dossierFromJson(document));
    IntakeDraft draft;
    draft.applicant = dossier.applicant;
    draft.procedureCode = dossier.procedureCode;
    draft.caseId = dossier.caseId;
    draft.papers = dossier.papers;
    draft.fees = dossier.fees;
    draft.channel = dossier.channel;
    draft.returnWay = dossier.returnWay;
    draft.sets = dossier.sets;
    draft.note = dossier.note;
    draft.process = dossier.processCode;
    return draft;
}

Result<QString> IntakeStation::previewNumber() {
    return m_desk.onStore([this](store::Store& store) -> Result<QString> {
        const QDate today = toLocal(m_desk.clock().now()).date();
        MOTCUA_TRY(const QList<store::Lease> leases, store.leases.active());
        for (const store::Lease& lease : leases) {
            if (lease.scope == m_desk.office().agency && lease.day == today && lease.next <= lease.hi) {
                return formatDossierNumber(lease.scope, lease.day, lease.next);
            }
        }
        return QString();
    });
}

Result<std::optional<store::Draft>> IntakeStation::newestDraft(const Session& session) {
    return m_desk.onStore([&](store::Store& store) -> Result<std::optional<store::Draft>> {
        MOTCUA_TRY(const QList<store::Draft> drafts, store.drafts.ofOfficer(session.officer.id));
        for (const store::Draft& draft : drafts) {
            if (draft.kind == kKind) return draft;
        }
        return std::nullopt;
    });
}

Result<void> IntakeStation::saveDraft(const Session& session, const IntakeDraft& draft) {
    MOTCUA_TRY(std::optional<store::Draft> existing, newestDraft(session));
    return m_desk.onStore([&](store::Store& store) -> Result<void> {
        const QUuid id = existing ? existing->id : QUuid::createUuid();
        return store.inTransaction([&] { return store.drafts.save({id, session.officer.id, kKind, toJson(draft)}); });
    });
}

Result<std::optional<IntakeDraft>> IntakeStation::savedDraft(const Session& session) {
    MOTCUA_TRY(const std::optional<store::Draft> stored, newestDraft(session));
    if (!stored) return std::nullopt;
    MOTCUA_TRY(const IntakeDraft draft, draftFromJson(stored->json));
    return draft;
}

Result<void> IntakeStation::dropDraft(const Session& session) {
    MOTCUA_TRY(const std::optional<store::Draft> stored, newestDraft(session));
    if (!stored) return {};
    return m_desk.onStore(
        [&](store::Store& store) { return store.inTransaction([&] { return store.drafts.remove(stored->id); }); });
}

}  // namespace motcua::stations
