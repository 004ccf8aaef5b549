// What happened to a dossier, as its timeline says it.
//
// Threads: any, once the language is installed. Errors: an unknown kind comes back as it is (newer server, still readable).
#pragma once

#include <QJsonObject>
#include <QString>

namespace motcua::words {

// "transfer" → "Đã chuyển xử lý"; "print" → "Đã in Giấy tiếp nhận hồ sơ và hẹn trả kết quả, lần 2".
QString timelineText(const QString& kind, const QJsonObject& payload);

}  // namespace motcua::words
