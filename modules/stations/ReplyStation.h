// Replies to other agencies as official documents (văn bản điện tử): the sealed result in an edXML envelope. And the citizen's
// rating of the service.
//
// Source: QCVN 102:2016/BTTTT, QĐ 28/2018/QĐ-TTg (document axis); NĐ 118/2025/NĐ-CP (rating). Errors: StepNeedsResult (nothing
// sealed yet), GateIncomplete {member}, BadUsage {option} (a score outside 1–5), those of GateQueue.
// Threads: blocks, not the UI thread.
#pragma once

#include "stations/Catalogue.h"
#include "stations/GateQueue.h"

namespace motcua::stations {

struct Reply {
    QString toAgency;  // identifier of QĐ 20/2020, e.g. H19.2
    QString number;    // số, e.g. 15
    QString notation;  // ký hiệu, e.g. UBND-VP
    QString place;     // nơi ban hành
    QString kind = QStringLiteral("Công văn");
    QString subject;     // trích yếu
    QString responseTo;  // số và ký hiệu of the document that is answered; may be empty
    QString position;    // chức vụ of the signer
};

struct Rating {
    int score = 0;     // 1 (rất không hài lòng) to 5 (rất hài lòng)
    QString criteria;  // what it is about; may be empty
    QString comment;
};

class ReplyStation {
public:
    ReplyStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue), m_queue(desk) {}

    Result<store::GateRow> send(const Session& session, const QUuid& id, const Reply& reply);
    // Once a dossier.
    Result<store::GateRow> rate(const Session& session, const QUuid& id, const Rating& rating);

private:
    Desk& m_desk;
    Catalogue& m_catalogue;
    GateQueue m_queue;
};

}  // namespace motcua::stations
