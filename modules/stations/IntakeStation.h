// Counter (quầy tiếp nhận): from the applicant's card to the committed dossier. Steps 1, 2, 2.1 of the swim-lane.
//
// Source: NĐ 118/2025/NĐ-CP Điều 17 (receipt), TT 03/2025/TT-VPCP (receipt form, printed from committed data only).
// Errors: DraftIncomplete {fields}, ProcedureUnknown, CalendarMissing … Threads: blocks, not the UI thread.
#pragma once

#include "stations/Catalogue.h"

namespace motcua::stations {

struct IntakeDraft {
    Applicant applicant;
    QString procedureCode;
    QString caseId;
    QMap<QString, Paper> papers;  // the checklist as the officer ticked it
    QList<Fee> fees;
    QString channel = QStringLiteral("1");    // code list channels: trực tiếp
    QString returnWay = QStringLiteral("0");  // code list returnWays: trực tiếp tại nơi tiếp nhận
    int sets = 1;
    QString note;
    QString process = {};  // quy trình, when the officer chooses one: receipt for another agency, a group
};

QJsonObject toJson(const IntakeDraft& draft);
Result<IntakeDraft> draftFromJson(const QJsonObject& object);

// What keeps a draft from being received: field names as in the draft, paper ids as "papers.<id>".
QStringList missingIn(const IntakeDraft& draft, const Procedure& procedure);

class IntakeStation {
public:
    IntakeStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue) {}

    // A fresh draft for a procedure and case: checklist ticked as the case needs, fees of the case.
    Result<IntakeDraft> begin(const QString& procedureCode, const QString& caseId = {});
    Result<DueDate> previewDue(const QString& procedureCode, const QString& caseId);
    // The number the next receipt would get, for the screen only; empty when the lease has run out.
    Result<QString> previewNumber();
    Result<Dossier> receive(const Session& session, const IntakeDraft& draft);

    // One draft an officer; survives a crash.
    Result<void> saveDraft(const Session& session, const IntakeDraft& draft);
    Result<std::optional<IntakeDraft>> savedDraft(const Session& session);
    Result<void> dropDraft(const Session& session);

private:
    Result<Dossier> receiveOnStore(const Session& session, const IntakeDraft& draft);
    Result<ProcessRef> processFor(const IntakeDraft& draft, const Procedure& procedure);
    Result<std::optional<store::Draft>> newestDraft(const Session& session);

    Desk& m_desk;
    Catalogue& m_catalogue;
};

}  // namespace motcua::stations
