#include "ui/words/CheckText.h"

#include <QCoreApplication>

namespace motcua::words {
namespace {

struct Word {
    const char* code;
    const char* source;
};

constexpr Word kServices[] = {
    {"population.verify", QT_TRANSLATE_NOOP("CheckText", "Population database")},
    {"business.find", QT_TRANSLATE_NOOP("CheckText", "Enterprise register")},
    {"civil.find", QT_TRANSLATE_NOOP("CheckText", "Civil status register")},
    {"land.find", QT_TRANSLATE_NOOP("CheckText", "Land register")},
    {"insurance.find", QT_TRANSLATE_NOOP("CheckText", "Social insurance")},
    {"payment.order", QT_TRANSLATE_NOOP("CheckText", "Payment request")},
    {"payment.check", QT_TRANSLATE_NOOP("CheckText", "Payment")},
    {"payment.reconcile", QT_TRANSLATE_NOOP("CheckText", "Reconciliation of payments")},
    {"post.order", QT_TRANSLATE_NOOP("CheckText", "Public post order")},
    {"post.track", QT_TRANSLATE_NOOP("CheckText", "Parcel")},
    {"notice.send", QT_TRANSLATE_NOOP("CheckText", "Notice to the applicant")},
    {"repository.store", QT_TRANSLATE_NOOP("CheckText", "Into the digitization repository")},
    {"repository.find", QT_TRANSLATE_NOOP("CheckText", "Digitized papers of the person")},
    {"repository.fetch", QT_TRANSLATE_NOOP("CheckText", "Digitized paper")},
    {"owner.store", QT_TRANSLATE_NOOP("CheckText", "Into the owner’s own store")},
    {"owner.find", QT_TRANSLATE_NOOP("CheckText", "Papers in the owner’s own store")},
    {"document.send", QT_TRANSLATE_NOOP("CheckText", "Reply to another agency")},
    {"rating.send", QT_TRANSLATE_NOOP("CheckText", "Rating of the service")},
};

constexpr Word kVerdicts[] = {
    {"notChecked", QT_TRANSLATE_NOOP("CheckText", "not checked yet")},
    {"match", QT_TRANSLATE_NOOP("CheckText", "agrees")},
    {"mismatch", QT_TRANSLATE_NOOP("CheckText", "does not agree")},
    {"found", QT_TRANSLATE_NOOP("CheckText", "answered")},
    {"refused", QT_TRANSLATE_NOOP("CheckText", "refused or not found")},
    {"failed", QT_TRANSLATE_NOOP("CheckText", "could not be asked")},
};

constexpr Word kAnswers[] = {
    {"match", QT_TRANSLATE_NOOP("CheckText", "agrees")},
    {"mismatch", QT_TRANSLATE_NOOP("CheckText", "does not agree")},
    {"unknown", QT_TRANSLATE_NOOP("CheckText", "not known there")},
    {"unpaid", QT_TRANSLATE_NOOP("CheckText", "not paid")},
    {"paid", QT_TRANSLATE_NOOP("CheckText", "paid")},
    {"refunded", QT_TRANSLATE_NOOP("CheckText", "refunded")},
    {"cancelled", QT_TRANSLATE_NOOP("CheckText", "cancelled")},
    {"active", QT_TRANSLATE_NOOP("CheckText", "active")},
    {"suspended", QT_TRANSLATE_NOOP("CheckText", "suspended")},
    {"dissolved", QT_TRANSLATE_NOOP("CheckText", "dissolved")},
    {"registered", QT_TRANSLATE_NOOP("CheckText", "registered")},
    {"collecting", QT_TRANSLATE_NOOP("CheckText", "being collected")},
    {"delivered", QT_TRANSLATE_NOOP("CheckText", "delivered")},
    {"free", QT_TRANSLATE_NOOP("CheckText", "free of claims")},
    {"mortgaged", QT_TRANSLATE_NOOP("CheckText", "mortgaged")},
    {"disputed", QT_TRANSLATE_NOOP("CheckText", "in dispute")},
    {"planned", QT_TRANSLATE_NOOP("CheckText", "under a plan")},
    {"sent", QT_TRANSLATE_NOOP("CheckText", "sent")},
    {"queued", QT_TRANSLATE_NOOP("CheckText", "queued")},
    {"undeliverable", QT_TRANSLATE_NOOP("CheckText", "undeliverable")},
    {"paying", QT_TRANSLATE_NOOP("CheckText", "paying")},
};

template <std::size_t N>
QString wordOf(const Word (&table)[N], const QString& code) {
    for (const Word& word : table) {
        if (code == QLatin1String(word.code)) return QCoreApplication::translate("CheckText", word.source);
    }
    return code;
}

}  // namespace

QString gateServiceText(const QString& service) {
    return wordOf(kServices, service);
}
QString checkVerdictText(const QString& verdict) {
    return wordOf(kVerdicts, verdict);
}
QString answerText(const QString& value) {
    return wordOf(kAnswers, value);
}

}  // namespace motcua::words
