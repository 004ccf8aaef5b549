#include "stations/NoticeStation.h"

#include <algorithm>

#include "base/Text.h"

namespace motcua::stations {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

QString addressFor(const Applicant& applicant, const QString& channel) {
    return channel == QLatin1String("email") ? applicant.email : applicant.phone;
}

bool mayNotify(const Applicant& applicant, const QString& channel) {
    return applicant.notifyBy.contains(channel) && !addressFor(applicant, channel).isEmpty();
}

std::optional<CodeEntry> templateFor(const CodeList& texts, const QString& event, const QString& channel, QDate on) {
    const QList<CodeEntry> valid = texts.valid(on);
    const auto found = std::find_if(valid.begin(), valid.end(), [&](const CodeEntry& entry) {
        return text(entry.json, "event") == event && text(entry.json, "channel") == channel;
    });
    return found == valid.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Result<store::GateRow> NoticeStation::send(const Session& session, const QUuid& id, const QString& event,
                                           const QString& channel, int occurrence) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    if (!mayNotify(dossier.applicant, channel)) return fail(ErrorCode::NoticeNoConsent);
    MOTCUA_TRY(const CodeList texts, m_catalogue.codes(QStringLiteral("noticeTemplates")));
    const auto form = templateFor(texts, event, channel, toLocal(dossier.receivedAt).date());
    if (!form) return fail(ErrorCode::NoticeNoTemplate, {{QStringLiteral("event"), event}});
    MOTCUA_TRY(const QString body, fill(dossier, text(form->json, "body")));
    QJsonObject request{{QStringLiteral("channel"), channel},
                        {QStringLiteral("to"), addressFor(dossier.applicant, channel)},
                        {QStringLiteral("template"), form->code},
                        {QStringLiteral("body"), body}};
    if (const QString subject = text(form->json, "subject"); !subject.isEmpty()) {
        request.insert(QStringLiteral("subject"), subject);
    }
    const QString onceKey = QStringLiteral("notice/%1/%2/%3/%4")
                                .arg(id.toString(QUuid::WithoutBraces), event, channel, QString::number(occurrence));
    return m_queue.ask(session, {GateService::SendNotice, id, {}, request, onceKey});
}

Result<QList<store::GateRow>> NoticeStation::sendAll(const Session& session, const QUuid& id, const QString& event,
                                                     int occurrence) {
    MOTCUA_TRY(const Dossier dossier, m_desk.load(id));
    QList<store::GateRow> sent;
    for (const QString& channel : dossier.applicant.notifyBy) {
        const auto row = send(session, id, event, channel, occurrence);
        if (row) sent.append(*row);
        const bool isNoNotice =
            !row && (row.error().is(ErrorCode::NoticeNoTemplate) || row.error().is(ErrorCode::NoticeNoConsent));
        if (!row && !isNoNotice) return fail(row.error());
    }
    return sent;
}

// The applicant's name and number stay out of a message that anybody may read over a shoulder.
Result<QString> NoticeStation::fill(const Dossier& dossier, QString body) {
    MOTCUA_TRY(const QString office, m_catalogue.agencyName(dossier.agency, toLocal(dossier.receivedAt).date()));
    const QString due = dossier.due.at.isValid() ? toLocal(dossier.due.at).toString(u"HH:mm dd/MM/yyyy") : QString();
    body.replace(QLatin1String("{number}"), dossier.displayNumber());
    body.replace(QLatin1String("{procedure}"), dossier.procedureName);
    body.replace(QLatin1String("{due}"), due);
    body.replace(QLatin1String("{office}"), office);
    body.replace(QLatin1String("{fee}"), vnd(dossier.feeTotal()));
    return body;
}

}  // namespace motcua::stations
