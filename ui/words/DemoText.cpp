#include "ui/words/DemoText.h"

#include <QCoreApplication>

namespace motcua::words {
namespace {

struct Word {
    const char* code;
    const char* source;
};

constexpr Word kSteps[] = {
    {"login", QT_TRANSLATE_NOOP("DemoText", "Log in")},
    {"read-card", QT_TRANSLATE_NOOP("DemoText", "Read the identity card")},
    {"find-procedure", QT_TRANSLATE_NOOP("DemoText", "Find the procedure")},
    {"receive", QT_TRANSLATE_NOOP("DemoText", "Receive the dossier")},
    {"print-receipt", QT_TRANSLATE_NOOP("DemoText", "Print the receipt")},
    {"sort-papers", QT_TRANSLATE_NOOP("DemoText", "Read the papers and tell them apart")},
    {"digitize", QT_TRANSLATE_NOOP("DemoText", "Digitize a paper and sign it")},
    {"transfer", QT_TRANSLATE_NOOP("DemoText", "Transfer to the unit")},
    {"sync", QT_TRANSLATE_NOOP("DemoText", "Synchronise with the province")},
    {"network-lost", QT_TRANSLATE_NOOP("DemoText", "The network goes away")},
    {"assign", QT_TRANSLATE_NOOP("DemoText", "Assign a handler")},
    {"draft-result", QT_TRANSLATE_NOOP("DemoText", "Appraise and draft the result")},
    {"approve", QT_TRANSLATE_NOOP("DemoText", "Approve the draft")},
    {"sign", QT_TRANSLATE_NOOP("DemoText", "The leader signs")},
    {"seal", QT_TRANSLATE_NOOP("DemoText", "The clerk applies the seal")},
    {"network-back", QT_TRANSLATE_NOOP("DemoText", "The network is back")},
    {"timestamp", QT_TRANSLATE_NOOP("DemoText", "Add the owed timestamps")},
    {"transfer-back", QT_TRANSLATE_NOOP("DemoText", "Send the result to the counter")},
    {"settle-fee", QT_TRANSLATE_NOOP("DemoText", "Settle the fee")},
    {"return", QT_TRANSLATE_NOOP("DemoText", "Hand over the result")},
    {"compare-states", QT_TRANSLATE_NOOP("DemoText", "Compare the desk with the province")},
};

}  // namespace

QString demoStepText(const QString& step) {
    for (const Word& word : kSteps) {
        if (step == QLatin1String(word.code)) return QCoreApplication::translate("DemoText", word.source);
    }
    return step;
}

}  // namespace motcua::words
