#include "ui/words/CheckText.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "domain/GateService.h"
#include "ui/words/FieldText.h"

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
    {"withdrawn", QT_TRANSLATE_NOOP("CheckText", "withdrawn, the step was undone")},
};

constexpr Word kOrderVerdicts[] = {
    {"notChecked", QT_TRANSLATE_NOOP("CheckText", "waiting to be sent")},
    {"found", QT_TRANSLATE_NOOP("CheckText", "sent")},
    {"refused", QT_TRANSLATE_NOOP("CheckText", "refused")},
    {"failed", QT_TRANSLATE_NOOP("CheckText", "could not be sent")},
    {"withdrawn", QT_TRANSLATE_NOOP("CheckText", "withdrawn, the step was undone")},
};

constexpr Word kEvents[] = {
    {"receive", QT_TRANSLATE_NOOP("CheckText", "dossier received")},
    {"supplement", QT_TRANSLATE_NOOP("CheckText", "papers are asked for")},
    {"extend", QT_TRANSLATE_NOOP("CheckText", "a new due date")},
    {"resultReady", QT_TRANSLATE_NOOP("CheckText", "the result is ready")},
};

constexpr Word kScores[] = {
    {"5", QT_TRANSLATE_NOOP("CheckText", "very satisfied")},
    {"4", QT_TRANSLATE_NOOP("CheckText", "satisfied")},
    {"3", QT_TRANSLATE_NOOP("CheckText", "neither")},
    {"2", QT_TRANSLATE_NOOP("CheckText", "not satisfied")},
    {"1", QT_TRANSLATE_NOOP("CheckText", "not satisfied at all")},
};

constexpr Word kChannels[] = {
    {"sms", QT_TRANSLATE_NOOP("CheckText", "text message")},
    {"email", QT_TRANSLATE_NOOP("CheckText", "e-mail")},
    {"zalo", QT_TRANSLATE_NOOP("CheckText", "Zalo")},
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

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

QString paperCount(const QJsonObject& answer) {
    if (!answer.contains(QLatin1String("documents"))) return {};
    const auto count = int(answer.value(QLatin1String("documents")).toArray().size());
    return QCoreApplication::translate("CheckText", "%n paper(s)", nullptr, count);
}

// The thing that was ordered or found, by its code.
QString subjectOf(const QString& service, const QJsonObject& request, const QJsonObject& answer) {
    if (service == QLatin1String("notice.send")) return channelText(text(request, "channel"));
    if (service.startsWith(QLatin1String("post."))) return text(answer, "item");
    if (service.endsWith(QLatin1String(".find"))) return paperCount(answer);
    if (service == QLatin1String("rating.send"))
        return QStringLiteral("%1/5").arg(request.value(QLatin1String("score")).toInt());
    if (service == QLatin1String("document.send")) {
        const QJsonObject to = request.value(QLatin1String("to")).toObject();
        return QStringLiteral("%1/%2 → %3").arg(text(request, "number"), text(request, "notation"), text(to, "name"));
    }
    const QString title = text(request, "title");
    return title.isEmpty() ? text(request, "code") : title;
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

QString noticeEventText(const QString& event) {
    return wordOf(kEvents, event);
}
QString ratingText(int score) {
    const QString code = QString::number(score);
    return QStringLiteral("%1 – %2").arg(code, wordOf(kScores, code));
}
QString channelText(const QString& channel) {
    return wordOf(kChannels, channel);
}

QString gateVerdictText(const QString& service, const QString& verdict) {
    const auto known = gateServiceOf(service);
    return known && hasEffect(*known) ? wordOf(kOrderVerdicts, verdict) : checkVerdictText(verdict);
}

QString gateDetailText(const QString& service, const QJsonObject& request, const QJsonObject& answer) {
    QStringList parts;
    if (const QString subject = subjectOf(service, request, answer); !subject.isEmpty()) parts.append(subject);
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        const QString word = answerText(it.value().toString());
        if (word != it.value().toString()) parts.append(QStringLiteral("%1: %2").arg(fieldText(it.key()), word));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace motcua::words
