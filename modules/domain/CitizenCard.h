// The QR of an identity card (thẻ căn cước, CCCD gắn chip): seven fields parted by `|`.
//
// Payload: số định danh (12) | số CMND cũ (empty or 9) | họ tên | ngày sinh ddMMyyyy | giới tính | nơi thường trú | ngày cấp
// ddMMyyyy. Cards of 2024 may carry more fields: they are ignored. Source: handbook domain.md §5; number logic: NĐ
// 137/2015/NĐ-CP. Errors: CitizenCardFields {count}, CitizenCardNumber, CitizenCardDate {field}, CitizenCardMismatch {field}.
// Nothing of the payload enters an error. Threads: pure functions.
#pragma once

#include <QString>

#include "base/Result.h"
#include "domain/Dossier.h"

namespace motcua {

Result<Applicant> parseCitizenCard(const QString& payload);
// 12 digits: province (3), century and sex (1), year of birth (2), serial (6).
bool isCitizenNumber(const QString& number);
// Does the number agree with birth date and sex? Unknown date or empty sex are not compared.
bool agrees(const QString& number, QDate birthDate, const QString& sex);

}  // namespace motcua
