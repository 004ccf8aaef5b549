// The codes of a dossier's states and of the actions that move it: open words, given their meaning by a process (Process.h).
//
// The constants are the codes that stations and tests name; a process file may bring others. Threads: values.
#pragma once

#include <QString>

namespace motcua {

class DossierState {
public:
    DossierState() = default;
    explicit DossierState(QString code) : m_code(std::move(code)) {}
    const QString& code() const { return m_code; }
    bool operator==(const DossierState&) const = default;

    static const DossierState Received;       // đã tiếp nhận, đang số hóa
    static const DossierState Transferred;    // đã chuyển bộ phận chuyên môn
    static const DossierState Assigned;       // đã phân công, đang thụ lý
    static const DossierState ResultDrafted;  // đã trình dự thảo kết quả
    static const DossierState Approved;       // lãnh đạo phòng đã duyệt, chờ ký
    static const DossierState Signed;         // lãnh đạo đã ký, chờ đóng dấu
    static const DossierState Sealed;         // văn thư đã đóng dấu
    static const DossierState ResultReady;    // kết quả đã về Một cửa, chờ trả
    static const DossierState Returned;       // đã trả kết quả

private:
    QString m_code;
};

inline const DossierState DossierState::Received{QStringLiteral("received")};
inline const DossierState DossierState::Transferred{QStringLiteral("transferred")};
inline const DossierState DossierState::Assigned{QStringLiteral("assigned")};
inline const DossierState DossierState::ResultDrafted{QStringLiteral("resultDrafted")};
inline const DossierState DossierState::Approved{QStringLiteral("approved")};
inline const DossierState DossierState::Signed{QStringLiteral("signed")};
inline const DossierState DossierState::Sealed{QStringLiteral("sealed")};
inline const DossierState DossierState::ResultReady{QStringLiteral("resultReady")};
inline const DossierState DossierState::Returned{QStringLiteral("returned")};

class Action {
public:
    Action() = default;
    explicit Action(QString code) : m_code(std::move(code)) {}
    const QString& code() const { return m_code; }
    bool operator==(const Action&) const = default;

    static const Action Receive;        // tiếp nhận
    static const Action Accept;         // tiếp nhận hồ sơ trực tuyến
    static const Action AttachPaper;    // gắn bản số hóa
    static const Action CorrectFields;  // sửa dữ liệu bóc tách
    static const Action Transfer;       // chuyển hồ sơ
    static const Action Assign;         // phân công
    static const Action DraftResult;    // trình dự thảo kết quả
    static const Action Approve;        // duyệt
    static const Action SendBack;       // trả lại chuyên viên
    static const Action Sign;           // ký số
    static const Action Seal;           // đóng dấu (chữ ký số cơ quan)
    static const Action TransferBack;   // chuyển kết quả về Một cửa
    static const Action SettleFee;      // thu phí, lệ phí
    static const Action Return;         // trả kết quả
    static const Action Timestamp;      // bổ sung dấu thời gian còn nợ khi mất mạng

private:
    QString m_code;
};

inline const Action Action::Receive{QStringLiteral("receive")};
inline const Action Action::Accept{QStringLiteral("accept")};
inline const Action Action::AttachPaper{QStringLiteral("attachPaper")};
inline const Action Action::CorrectFields{QStringLiteral("correctFields")};
inline const Action Action::Transfer{QStringLiteral("transfer")};
inline const Action Action::Assign{QStringLiteral("assign")};
inline const Action Action::DraftResult{QStringLiteral("draftResult")};
inline const Action Action::Approve{QStringLiteral("approve")};
inline const Action Action::SendBack{QStringLiteral("sendBack")};
inline const Action Action::Sign{QStringLiteral("sign")};
inline const Action Action::Seal{QStringLiteral("seal")};
inline const Action Action::TransferBack{QStringLiteral("transferBack")};
inline const Action Action::SettleFee{QStringLiteral("settleFee")};
inline const Action Action::Return{QStringLiteral("return")};
inline const Action Action::Timestamp{QStringLiteral("timestamp")};

inline const QString& stateCode(const DossierState& state) {
    return state.code();
}
inline const QString& actionCode(const Action& action) {
    return action.code();
}

}  // namespace motcua
