// Public post (bưu chính công ích): fetch papers from the applicant, bring the result home, follow the parcel.
//
// One order a dossier and way; the fee that is still owed travels as cash on delivery. Source: QĐ 45/2016/QĐ-TTg, NĐ 118/2025,
// handbook domain.md §4.7. Errors: GateIncomplete {member}, GateNotAnswered {service}, those of GateQueue.
// Threads: blocks, not the UI thread.
#pragma once

#include "stations/Catalogue.h"
#include "stations/GateQueue.h"

namespace motcua::stations {

class PostStation {
public:
    enum class Way { Pickup, Delivery };  // thu gom tại nhà; trả kết quả tại nhà

    PostStation(Desk& desk, Catalogue& catalogue) : m_desk(desk), m_catalogue(catalogue), m_queue(desk) {}

    // office: where the counter is and its telephone. grams: 0 is a letter.
    struct Office {
        QString address;
        QString phone;
    };
    Result<store::GateRow> order(const Session& session, const QUuid& id, Way way, const Office& office, int grams = 0);
    Result<store::GateRow> track(const Session& session, const QUuid& id);

private:
    Desk& m_desk;
    Catalogue& m_catalogue;
    GateQueue m_queue;
};

}  // namespace motcua::stations
