#include "stations/CheckStation.h"

#include <QJsonArray>

namespace motcua::stations {
namespace {

const QString kMatch = QStringLiteral("match");

// "unknown" of a register is no match.
CheckVerdict comparedIn(const QJsonObject& answer) {
    bool isCompared = false;
    for (const QJsonValue& value : answer) {
        const QString word = value.toString();
        if (word == QLatin1String("mismatch") || word == QLatin1String("unknown")) return CheckVerdict::Mismatch;
        isCompared = isCompared || word == kMatch;
    }
    return isCompared ? CheckVerdict::Match : CheckVerdict::Found;
}

}  // namespace

CheckVerdict verdictOf(const store::GateRow& row) {
    switch (row.state) {
        case store::GateState::Waiting:
            return CheckVerdict::NotChecked;
        case store::GateState::Answered:
            return comparedIn(row.answer);
        case store::GateState::Refused:
            return CheckVerdict::Refused;
        case store::GateState::Failed:
            return row.lastCode == store::kGateUndone ? CheckVerdict::Withdrawn : CheckVerdict::Failed;
    }
    return CheckVerdict::NotChecked;
}

QString verdictCode(CheckVerdict verdict) {
    constexpr const char* kCodes[] = {"notChecked", "match", "mismatch", "found", "refused", "failed", "withdrawn"};
    return QString::fromLatin1(kCodes[static_cast<int>(verdict)]);
}

Result<store::GateRow> CheckStation::ask(const Session& session, const QUuid& id, GateService service,
                                         const QJsonObject& request, const QString& purpose) {
    return m_queue.ask(session, {service, id, purpose, request});
}

Result<store::GateRow> CheckStation::verifyCitizen(const Session& session, const QUuid& id, const QString& purpose) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const Applicant& applicant = dossier.applicant;
    const QJsonObject request{{QStringLiteral("idNumber"), applicant.idNumber},
                              {QStringLiteral("fullName"), applicant.fullName},
                              {QStringLiteral("birthDate"), applicant.birthDate.toString(Qt::ISODate)}};
    MOTCUA_CHECK(requireAll(request, {QStringLiteral("idNumber"), QStringLiteral("fullName"), QStringLiteral("birthDate")}));
    return ask(session, id, GateService::VerifyCitizen, request, purpose);
}

Result<store::GateRow> CheckStation::findBusiness(const Session& session, const QUuid& id, const QJsonObject& company) {
    MOTCUA_CHECK(requireAll(company, {QStringLiteral("taxCode"), QStringLiteral("name"), QStringLiteral("representative")}));
    return ask(session, id, GateService::FindBusiness, company);
}

Result<store::GateRow> CheckStation::findCivilRecord(const Session& session, const QUuid& id, const QString& event) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const QJsonObject request{{QStringLiteral("idNumber"), dossier.applicant.idNumber},
                              {QStringLiteral("fullName"), dossier.applicant.fullName},
                              {QStringLiteral("event"), event}};
    MOTCUA_CHECK(requireAll(request, request.keys()));
    return ask(session, id, GateService::FindCivilRecord, request);
}

Result<store::GateRow> CheckStation::findLand(const Session& session, const QUuid& id, const QJsonObject& parcel) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    MOTCUA_CHECK(requireAll(parcel, {QStringLiteral("placeCode"), QStringLiteral("sheet"), QStringLiteral("parcel")}));
    QJsonObject request = parcel;
    request.insert(QStringLiteral("owner"), dossier.applicant.fullName);
    return ask(session, id, GateService::FindLand, request);
}

Result<store::GateRow> CheckStation::findInsurance(const Session& session, const QUuid& id) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    const QJsonObject request{{QStringLiteral("idNumber"), dossier.applicant.idNumber},
                              {QStringLiteral("fullName"), dossier.applicant.fullName}};
    MOTCUA_CHECK(requireAll(request, request.keys()));
    return ask(session, id, GateService::FindInsurance, request);
}

}  // namespace motcua::stations
