#include "ui/words/OpeningText.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/words/DueText.h"

namespace motcua::words {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OpeningText)
};

QString repairText(const OpeningFacts& facts) {
    QString text = facts.backupAt.isValid()
                       ? Words::tr(
                             "The data file was damaged and lies in the folder “damaged”; the desk goes on from the backup "
                             "of %1, and %2 operations came back from the journal.")
                             .arg(momentText(facts.backupAt))
                             .arg(facts.operations)
                       : Words::tr(
                             "The data file was damaged and lies in the folder “damaged”; there was no backup, and %1 "
                             "operations came back from the journal.")
                             .arg(facts.operations);
    if (facts.unreadable == 0) return text + QLatin1Char(' ') + Words::tr("Nothing that was acknowledged is missing.");
    return text + QLatin1Char(' ') +
           Words::tr(
               "%1 entries of the journal could not be read: compare with the receipts given since, and tell the "
               "administrator.")
               .arg(facts.unreadable);
}

}  // namespace

QString openingText(const OpeningFacts& facts) {
    QStringList sentences;
    if (facts.repaired) sentences.append(repairText(facts));
    if (facts.keyRecovered)
        sentences.append(
            Words::tr("The key is in this computer's keychain again. If this folder is a copy, do not go on "
                      "working on the other computer."));
    if (facts.clockBehind)
        sentences.append(
            Words::tr("The computer's clock stands before the last entry of this desk: set it right before you "
                      "sign or print a due date."));
    if (facts.diskLow) sentences.append(Words::tr("The disk is nearly full: free some space today."));
    return sentences.join(QLatin1Char('\n'));
}

}  // namespace motcua::words
