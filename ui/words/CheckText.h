// Look-ups and orders at other systems, and what came of them, in the officer's words.
//
// Codes: domain/GateService, stations/CheckStation. A waiting request reads "not checked yet" and nothing better. Errors: an
// unknown code comes back as it is. Threads: any, once the language is installed.
#pragma once

#include <QJsonObject>
#include <QString>

namespace motcua::words {

QString gateServiceText(const QString& service);   // "population.verify" → "Đối chiếu CSDL quốc gia về dân cư"
QString checkVerdictText(const QString& verdict);  // "notChecked" → "chưa kiểm tra"
QString answerText(const QString& value);          // "match" → "khớp", "paid" → "đã thanh toán"
QString noticeEventText(const QString& event);     // "resultReady" → "đã có kết quả"
QString ratingText(int score);                     // 5 → "5 – rất hài lòng"
QString channelText(const QString& channel);       // "sms" → "tin nhắn"
// As checkVerdictText for a look-up; of an order: "chờ gửi", "đã gửi" …
QString gateVerdictText(const QString& service, const QString& verdict);
// What the officer wants to see of it beside the verdict: fields that agree, the parcel's number, how many papers were found.
// Only words of the tables and codes of things, never what a register said about a person.
QString gateDetailText(const QString& service, const QJsonObject& request, const QJsonObject& answer);

}  // namespace motcua::words
