// Check desk (kiểm tra hồ sơ): what the applicant says, held against the registers of the state. Step 1 of the swim-lane.
//
// Registers: population (three keys: number, name, birth date; each comes back as match or mismatch, the record never),
// enterprises, civil status, land, social insurance. A check that waits is "not yet checked": it neither passes nor stops the
// dossier. Source: handbook domain.md §4.5; Luật Căn cước 26/2023; NĐ 118/2025/NĐ-CP Điều 17 (no paper that a register has).
// Errors: those of GateQueue. Threads: blocks, not the UI thread.
#pragma once

#include "stations/GateQueue.h"

namespace motcua::stations {

enum class CheckVerdict {
    NotChecked,  // chưa kiểm tra: waiting, or never asked
    Match,       // khớp: every compared field
    Mismatch,    // không khớp: at least one compared field
    Found,       // có dữ liệu: nothing to compare
    Refused,     // hệ thống trả lời từ chối, or has no such record
    Failed,      // không hỏi được: data or profile must be mended first
    Withdrawn,   // đã rút: its step was undone before it left
};

CheckVerdict verdictOf(const store::GateRow& row);
QString verdictCode(CheckVerdict verdict);  // "notChecked", "match" …

class CheckStation {
public:
    explicit CheckStation(Desk& desk) : m_desk(desk), m_queue(desk) {}

    Result<store::GateRow> verifyCitizen(const Session& session, const QUuid& id, const QString& purpose = {});
    // company: {taxCode, name, representative}
    Result<store::GateRow> findBusiness(const Session& session, const QUuid& id, const QJsonObject& company);
    // event: "khai-sinh", "ket-hon", "khai-tu" …
    Result<store::GateRow> findCivilRecord(const Session& session, const QUuid& id, const QString& event);
    // parcel: {placeCode, sheet, parcel}
    Result<store::GateRow> findLand(const Session& session, const QUuid& id, const QJsonObject& parcel);
    Result<store::GateRow> findInsurance(const Session& session, const QUuid& id);
    GateQueue& queue() { return m_queue; }

private:
    Result<store::GateRow> ask(const Session& session, const QUuid& id, GateService service, const QJsonObject& request,
                               const QString& purpose = {});

    Desk& m_desk;
    GateQueue m_queue;
};

}  // namespace motcua::stations
