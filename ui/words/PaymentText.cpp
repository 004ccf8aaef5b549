#include "ui/words/PaymentText.h"

#include <QCoreApplication>

namespace motcua::words {
namespace {

struct Word {
    const char* code;
    const char* source;
};

constexpr Word kLines[] = {
    {"matched", QT_TRANSLATE_NOOP("PaymentText", "agrees")},
    {"unknownDossier", QT_TRANSLATE_NOOP("PaymentText", "paid there, no such dossier here")},
    {"amountDiffers", QT_TRANSLATE_NOOP("PaymentText", "another sum than the fee")},
    {"notRecorded", QT_TRANSLATE_NOOP("PaymentText", "paid there, not settled here")},
    {"paidTwice", QT_TRANSLATE_NOOP("PaymentText", "paid there, settled here by another payment")},
    {"notPaid", QT_TRANSLATE_NOOP("PaymentText", "settled here, not in the platform's list")},
};

}  // namespace

QString paymentLineText(const QString& code) {
    for (const Word& word : kLines) {
        if (code == QLatin1String(word.code)) return QCoreApplication::translate("PaymentText", word.source);
    }
    return code;
}

}  // namespace motcua::words
