// Notices to the applicant (thông báo qua tin nhắn, thư điện tử, Zalo) by the texts in force, once for each event.
//
// Texts are data (code list noticeTemplates: event, channel, body with {number} {procedure} {due} {office} {fee}, days of
// validity); the one valid on the dossier's day of receipt counts. Nothing goes out without the applicant's consent to that way
// and an address for it (Luật BVDLCN 91/2025). Errors: NoticeNoConsent, NoticeNoTemplate {event}, those of GateQueue.
// Threads: blocks, not the UI thread.
#pragma once

#include "stations/Catalogue.h"
#include "stations/GateQueue.h"

namespace motcua::stations {

class NoticeStation {
public:
    NoticeStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue), m_queue(desk) {}

    // event: "receive", "supplement", "extend", "resultReady" …; occurrence tells a second supplement from the first.
    Result<store::GateRow> send(const Session& session, const QUuid& id, const QString& event, const QString& channel,
                                int occurrence = 1);
    // One to each way the applicant agreed to and that has a text in force.
    Result<QList<store::GateRow>> sendAll(const Session& session, const QUuid& id, const QString& event, int occurrence = 1);

private:
    Result<QString> fill(const Dossier& dossier, QString body);

    Desk& m_desk;
    Catalogue& m_catalogue;
    GateQueue m_queue;
};

}  // namespace motcua::stations
