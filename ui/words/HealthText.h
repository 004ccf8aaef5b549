// What is wrong with this computer while the officer works, and what it means for the work.
//
// Threads: any, once the language is installed.
#pragma once

#include <QString>

namespace motcua::words {

QString clockWrongText(qint64 minutes);
QString diskLowText();   // below 500 MB
QString diskFullText();  // below 100 MB: nothing new is taken in
QString backupText();
QString heldText(const QString& desk, const QString& officer);  // "Đang xử lý: quầy 3 (…)"

}  // namespace motcua::words
