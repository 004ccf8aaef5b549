// Vietnamese text: one normal form, one way to fold for search, one way to mask for logs.
//
// Threads: pure functions, any thread.
#pragma once

#include <QString>

namespace motcua {

// NFC, white space runs to one blank, trimmed; the look-alike Ð (U+00D0) becomes Đ (U+0110).
QString normalized(const QString& text);
// For search: NFC → lower → NFD → marks off → đ→d → single blanks. "Đặng Thị Hoà" → "dang thi hoa".
QString folded(const QString& text);
// For logs: keeps the first letter and the last two characters of each word: "Nguyễn 079201001234" → "N***ễn 0***34".
QString masked(const QString& text);
// 0 đ, 8.000 đ, 1.250.000 đ
QString vnd(qint64 amount);

}  // namespace motcua
