// Verdicts, reasons and batch states of signatures in words. The ids are those of signing/client (Reasons.def) and of the
// command line's JSON.
//
// Threads: any, once the language is installed. Errors: an unknown id comes back as it is.
#pragma once

#include <QString>

namespace motcua::words {

QString verdictText(const QString& verdict);         // "TOTAL-PASSED" → "Chữ ký hợp lệ"
QString signatureReasonText(const QString& reason);  // "changed-after-signing" → "Tệp đã bị sửa sau khi ký"
QString signStatusText(const QString& status);       // "waiting-timestamp" → "Đã ký, chờ dấu thời gian"

}  // namespace motcua::words
