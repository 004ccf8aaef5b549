// Look-ups and orders at other systems, and what came of them, in the officer's words.
//
// Codes: domain/GateService, stations/CheckStation. A waiting request reads "not checked yet" and nothing better. Errors: an
// unknown code comes back as it is. Threads: any, once the language is installed.
#pragma once

#include <QString>

namespace motcua::words {

QString gateServiceText(const QString& service);   // "population.verify" → "Đối chiếu CSDL quốc gia về dân cư"
QString checkVerdictText(const QString& verdict);  // "notChecked" → "chưa kiểm tra"
QString answerText(const QString& value);          // "match" → "khớp", "paid" → "đã thanh toán"

}  // namespace motcua::words
