// The language of the program: Vietnamese unless told otherwise; English is complete too.
//
// installLanguage() puts our texts and Qt's own (dialogs, menus of text fields: Qt has no Vietnamese of its own) in place
// and may be called again; windows made before keep their old texts. Threads: main thread, after QCoreApplication is made.
#pragma once

#include <QString>

namespace motcua::words {

enum class Language { Vietnamese, English };

Language languageOf(const QString& code);  // "en" in any spelling (en, EN, en_US) is English, all else Vietnamese
QString languageCode(Language language);   // "vi", "en"
QString languageName(Language language);   // in that language itself: "Tiếng Việt", "English"
void installLanguage(Language language);
Language installedLanguage();

}  // namespace motcua::words
