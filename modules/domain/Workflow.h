// The walk of a dossier as a table: which action leads from which state to which, and which role may take it.
//
// Source: the province's swim-lane (handbook requirements.md, table B: steps 1–9). The branches that the sunny path lacks
// (supplement, refusal, extension …) come as data with the process engine; the table's shape is the same.
// Errors: StepNotPossible {action, state}, NotAllowed {action, role}. Threads: pure functions.
#pragma once

#include <QList>
#include <QString>

#include "base/Result.h"
#include "domain/Officer.h"

namespace motcua {

enum class DossierState {
    Received,       // received: đã tiếp nhận, đang số hóa
    Transferred,    // transferred: đã chuyển bộ phận chuyên môn
    Assigned,       // assigned: đã phân công, đang thụ lý
    ResultDrafted,  // resultDrafted: đã trình dự thảo kết quả
    Approved,       // approved: lãnh đạo phòng đã duyệt, chờ ký
    Signed,         // signed: lãnh đạo đã ký, chờ đóng dấu
    Sealed,         // sealed: văn thư đã đóng dấu
    ResultReady,    // resultReady: kết quả đã về Một cửa, chờ trả
    Returned,       // returned: đã trả kết quả
    Unknown,        // a state that only a newer province knows: shown, never stepped from
};

enum class Action {
    Receive,        // receive: tiếp nhận
    AttachPaper,    // attachPaper: gắn bản số hóa
    CorrectFields,  // correctFields: sửa dữ liệu bóc tách
    Transfer,       // transfer: chuyển hồ sơ
    Assign,         // assign: phân công
    DraftResult,    // draftResult: trình dự thảo kết quả
    Approve,        // approve: duyệt
    SendBack,       // sendBack: trả lại chuyên viên
    Sign,           // sign: ký số
    Seal,           // seal: đóng dấu (chữ ký số cơ quan)
    TransferBack,   // transferBack: chuyển kết quả về Một cửa
    SettleFee,      // settleFee: thu phí, lệ phí
    Return,         // return: trả kết quả
    Timestamp,      // timestamp: bổ sung dấu thời gian còn nợ khi mất mạng
};

QString stateCode(DossierState state);
Result<DossierState> stateOf(const QString& code);
QString actionCode(Action action);
Result<Action> actionOf(const QString& code);
// The national status list (DVCQG 1–10) for the message to the province.
int nationalStatus(DossierState state);

// The state after the action, or why not. Receive has no state before it and is not asked here.
Result<DossierState> stateAfter(DossierState state, Action action);
// The role among the officer's that entitles to the action; NotAllowed if none.
Result<Role> roleFor(const Officer& officer, Action action);
// What this officer can do with a dossier in this state, in the order of the walk.
QList<Action> possibleActions(DossierState state, const Officer& officer);

}  // namespace motcua
