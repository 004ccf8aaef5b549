#include "ui/words/Language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

#include "base/Log.h"

namespace motcua::words {

Language languageOf(const QString& code) {
    return code.startsWith(QLatin1String("en"), Qt::CaseInsensitive) ? Language::English : Language::Vietnamese;
}

QString languageCode(Language language) {
    return language == Language::English ? QStringLiteral("en") : QStringLiteral("vi");
}

QString languageName(Language language) {
    return language == Language::English ? QStringLiteral("English") : QStringLiteral("Tiếng Việt");
}

void installLanguage(Language language) {
    static std::vector<std::unique_ptr<QTranslator>> installed;
    installed.clear();  // a translator removes itself from the application when it is destroyed
    const QString code = languageCode(language);
    QStringList files = {QStringLiteral(":/i18n/motcua_") + code};
    if (language == Language::Vietnamese) files.append(QStringLiteral(":/i18n/qt_vi"));
    for (const QString& file : files) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file)) {
            log::error("words", QStringLiteral("no translation ") + file);
            continue;
        }
        QCoreApplication::installTranslator(translator.get());
        installed.push_back(std::move(translator));
    }
    QLocale::setDefault(language == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                      : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
}

Language installedLanguage() {
    return QLocale().language() == QLocale::English ? Language::English : Language::Vietnamese;
}

}  // namespace motcua::words
