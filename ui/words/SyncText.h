// Why something has not reached the province yet, in words: the sync log and the conflict screen.
//
// Codes: state and lastCode of an outbox row; kinds of refusal as in resources/api/sync-v1.yaml (without "/problems/").
// Errors: an unknown kind gives a general sentence. Threads: any, once the language is installed.
#pragma once

#include <QString>

namespace motcua::words {

QString waitReasonText(const QString& state, const QString& lastCode);
QString refusalText(const QString& kind);  // "number-taken" → "Số này đã cấp cho hồ sơ khác…"

}  // namespace motcua::words
