#include "ui/words/HealthText.h"

#include <QCoreApplication>

namespace motcua::words {
namespace {

QString text(const char* source) {
    return QCoreApplication::translate("HealthText", source);
}

}  // namespace

QString clockWrongText(qint64 minutes) {
    return text(QT_TRANSLATE_NOOP("HealthText",
                                  "The clock of this computer differs by %1 minutes from the province’s. Nothing is "
                                  "signed and no due date is given until it is set right."))
        .arg(minutes);
}
QString diskLowText() {
    return text(QT_TRANSLATE_NOOP("HealthText", "Less than 500 MB are free on the disk: free some space today."));
}
QString diskFullText() {
    return text(QT_TRANSLATE_NOOP("HealthText",
                                  "Less than 100 MB are free on the disk: nothing new is taken in until there is "
                                  "room. What is being typed stays as a draft."));
}
QString backupText() {
    return text(QT_TRANSLATE_NOOP("HealthText", "A backup is being made and tested"));
}
QString heldText(const QString& desk, const QString& officer) {
    const QString who = officer.isEmpty() ? desk : QStringLiteral("%1 (%2)").arg(desk, officer);
    return text(QT_TRANSLATE_NOOP("HealthText", "In work: %1")).arg(who);
}

}  // namespace motcua::words
