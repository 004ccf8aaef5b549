#include "ui/words/SyncText.h"

#include <QCoreApplication>

namespace motcua::words {

namespace {

struct Word {
    const char* code;
    const char* source;
};

constexpr Word kRefusals[] = {
    {"not-allowed", QT_TRANSLATE_NOOP("SyncText", "The provincial system does not give this officer the right for this step.")},
    {"dossier-exists", QT_TRANSLATE_NOOP("SyncText", "The provincial system has another dossier under this identity already.")},
    {"dossier-unknown", QT_TRANSLATE_NOOP("SyncText", "The provincial system does not know this dossier.")},
    {"procedure-unknown", QT_TRANSLATE_NOOP("SyncText", "The provincial system does not know this procedure.")},
    {"procedure-closed", QT_TRANSLATE_NOOP("SyncText", "The procedure is no longer in force.")},
    {"number-not-leased", QT_TRANSLATE_NOOP("SyncText", "The number is outside the range given to this desk.")},
    {"number-taken", QT_TRANSLATE_NOOP("SyncText", "The number has been given to another dossier.")},
    {"illegal-transition",
     QT_TRANSLATE_NOOP("SyncText", "The dossier has moved on meanwhile: this step is no longer possible.")},
    {"not-ready", QT_TRANSLATE_NOOP("SyncText", "At the province the dossier does not fulfil what this step asks for.")},
    {"process-unknown", QT_TRANSLATE_NOOP("SyncText", "The provincial system does not know the process of this dossier.")},
};

QString translated(const char* source) {
    return QCoreApplication::translate("SyncText", source);
}

}  // namespace

QString refusalText(const QString& kind) {
    for (const Word& word : kRefusals) {
        if (kind == QLatin1String(word.code)) return translated(word.source);
    }
    return translated(
        QT_TRANSLATE_NOOP("SyncText", "The provincial system does not accept this step. Tell the administrator."));
}

QString waitReasonText(const QString& state, const QString& lastCode) {
    if (state == QLatin1String("rejected")) return refusalText(lastCode);
    if (state == QLatin1String("conflict")) {
        return translated(
            QT_TRANSLATE_NOOP("SyncText", "Somebody else changed the same data: a person must choose what is right."));
    }
    if (state == QLatin1String("sent"))
        return translated(QT_TRANSLATE_NOOP("SyncText", "Sent; the provincial system has not answered yet."));
    if (state == QLatin1String("held"))
        return translated(QT_TRANSLATE_NOOP("SyncText", "Kept back for a few seconds so that it can be undone."));
    if (lastCode == QLatin1String("skipped"))
        return translated(QT_TRANSLATE_NOOP("SyncText", "Waits for an earlier step of the same dossier."));
    if (lastCode == QLatin1String("retry"))
        return translated(QT_TRANSLATE_NOOP("SyncText", "The provincial system asked to send it again later."));
    return translated(QT_TRANSLATE_NOOP("SyncText", "Leaves with the next synchronisation."));
}

}  // namespace motcua::words
