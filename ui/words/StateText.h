// States, actions, roles and queues of a dossier in the officer's own words. Codes are those of the wire and the shared data.
//
// Threads: any, once the language is installed. Errors: an unknown code comes back as it is (newer server, still readable).
#pragma once

#include <QString>

#include "domain/Branches.h"
#include "domain/Process.h"
#include "domain/ShippedProcesses.h"

namespace motcua::words {

// book: Desk::book(), so that states of processes that the province has published have their names.
QString stateText(const QString& state, const ProcessBook& book = ProcessBook());  // "received" → "Đã tiếp nhận"
QString nextStepText(const QString& state, const ProcessBook& book = ProcessBook());  // "received" → "Số hóa, chuyển xử lý"
QString actionText(const QString& action);  // the key's caption: "transfer" → "Chuyển xử lý"
QString doneText(const QString& action);    // in the timeline: "transfer" → "Đã chuyển xử lý"
QString roleText(const QString& role);      // "chuyen_vien" → "Chuyên viên thụ lý"
QString copyKindText(const QString& kind);  // code list copyKinds: "original" → "Bản chính"
QString formText(const QString& form);      // "receipt" → "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
QString returnWayText(const QString& way);  // code list returnWays: "0" → "Trực tiếp tại nơi tiếp nhận"

// The same by a process of its own; names stand in its file.
QString stateText(const Process& process, const QString& state);
QString actionText(const Process& process, const QString& action);
QString branchText(const Branch& branch);        // why, by whom, until when, how it ended
QString childStatusText(const QString& status);  // of a linked dossier: "waiting" → "Chưa có kết quả"

}  // namespace motcua::words
