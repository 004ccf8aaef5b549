// Values as papers write them, made into values that a register keeps. Pure functions, no state; any text is accepted.
//
// Units: dates as ISO yyyy-MM-dd. Errors: none, std::nullopt where nothing usable is found. Threads: any.
#pragma once

#include <QString>
#include <optional>

namespace motcua::ocr {

struct FoundValue {
    QString value;
    qsizetype from = 0;  // letters of the text that the value was made of
    qsizetype to = 0;
    double trust = 1;  // factor on the confidence of the letters: 1 checks out, less if a check failed
};

// "ngày 05 tháng 3 năm 2026", "05/03/2026", "5-3-2026", "05.03.2026"; only real days between 1900 and 2100.
std::optional<FoundValue> findDate(const QString& text);
// Số định danh cá nhân: 12 digits, blanks and points between them allowed, O/l/S/B read for 0/1/5/8. Trust is low when the
// number's own logic fails.
std::optional<FoundValue> findPersonalId(const QString& text);
// Words that begin with a capital letter, from the first letter on: "Nguyễn Thị Thử Nghiệm" or "NGUYỄN THỊ THỬ NGHIỆM".
std::optional<FoundValue> findPersonName(const QString& text);
// Without leaders, colons and blanks at its ends.
FoundValue trimmedValue(const QString& text);

}  // namespace motcua::ocr
