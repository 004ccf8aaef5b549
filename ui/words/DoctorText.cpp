#include "ui/words/DoctorText.h"

#include <QCoreApplication>

namespace motcua::words {
namespace {

struct Name {
    const char* id;
    const char* source;
};

constexpr Name kNames[] = {
    {"profile", QT_TRANSLATE_NOOP("DoctorText", "Profile of the desk")},
    {"database", QT_TRANSLATE_NOOP("DoctorText", "Data and key")},
    {"audit", QT_TRANSLATE_NOOP("DoctorText", "Audit trail")},
    {"passphrase", QT_TRANSLATE_NOOP("DoctorText", "Recovery passphrase")},
    {"backup", QT_TRANSLATE_NOOP("DoctorText", "Backup")},
    {"disk", QT_TRANSLATE_NOOP("DoctorText", "Disk")},
    {"clock", QT_TRANSLATE_NOOP("DoctorText", "Clock")},
    {"network", QT_TRANSLATE_NOOP("DoctorText", "Line to the province")},
    {"certificates", QT_TRANSLATE_NOOP("DoctorText", "Certificates")},
    {"worker", QT_TRANSLATE_NOOP("DoctorText", "Working part")},
    {"scanner", QT_TRANSLATE_NOOP("DoctorText", "Scanner")},
    {"token", QT_TRANSLATE_NOOP("DoctorText", "Signing token")},
    {"reading", QT_TRANSLATE_NOOP("DoctorText", "Reading of papers")},
    {"printer", QT_TRANSLATE_NOOP("DoctorText", "Printer")},
    {"fonts", QT_TRANSLATE_NOOP("DoctorText", "Fonts")},
};

constexpr Name kAdvice[] = {
    {"backup", QT_TRANSLATE_NOOP("DoctorText",
                                 "There is no tested backup of the last day. What was synchronised is safe at the province. "
                                 "Leave the program open for a minute, or make one: motcua-cli backup FOLDER.")},
    {"passphrase",
     QT_TRANSLATE_NOOP("DoctorText",
                       "No recovery passphrase is set: if this computer is lost, backups cannot be opened elsewhere. "
                       "Set one: motcua-cli passphrase.")},
    {"clock",
     QT_TRANSLATE_NOOP("DoctorText",
                       "The computer's clock stands before the last entry of this desk. Order and data are safe. Set the "
                       "clock right before you sign or print a due date.")},
    {"disk",
     QT_TRANSLATE_NOOP("DoctorText",
                       "The disk has less than 500 MB left; below 100 MB nothing new is taken in. Free some space today.")},
    {"printer", QT_TRANSLATE_NOOP(
                    "DoctorText",
                    "No printer is set up on this computer; slips are kept as PDF files. Ask the administrator to add one.")},
};

template <typename Table>
QString textIn(const Table& table, const QString& id) {
    for (const Name& name : table) {
        if (id == QLatin1String(name.id)) return QCoreApplication::translate("DoctorText", name.source);
    }
    return {};
}

}  // namespace

QString checkAdvice(const QString& id) {
    return textIn(kAdvice, id);
}

QString checkText(const QString& id) {
    return textIn(kNames, id);
}

}  // namespace motcua::words
