#include "ui/words/StateText.h"

#include <QCoreApplication>

#include "base/Clock.h"

namespace motcua::words {

namespace {

struct Word {
    const char* code;
    const char* source;
};

constexpr Word kStates[] = {
    {"received", QT_TRANSLATE_NOOP("StateText", "Received")},
    {"transferred", QT_TRANSLATE_NOOP("StateText", "Waiting for assignment")},
    {"assigned", QT_TRANSLATE_NOOP("StateText", "In handling")},
    {"resultDrafted", QT_TRANSLATE_NOOP("StateText", "Waiting for approval")},
    {"approved", QT_TRANSLATE_NOOP("StateText", "Waiting for signature")},
    {"signed", QT_TRANSLATE_NOOP("StateText", "Waiting for seal")},
    {"sealed", QT_TRANSLATE_NOOP("StateText", "Sealed")},
    {"resultReady", QT_TRANSLATE_NOOP("StateText", "Waiting for hand-over")},
    {"returned", QT_TRANSLATE_NOOP("StateText", "Handed over")},
};

constexpr Word kNextSteps[] = {
    {"received", QT_TRANSLATE_NOOP("StateText", "Digitize, transfer")},
    {"transferred", QT_TRANSLATE_NOOP("StateText", "Assign a handler")},
    {"assigned", QT_TRANSLATE_NOOP("StateText", "Appraise, draft the result")},
    {"resultDrafted", QT_TRANSLATE_NOOP("StateText", "Approve the draft")},
    {"approved", QT_TRANSLATE_NOOP("StateText", "Leader signs")},
    {"signed", QT_TRANSLATE_NOOP("StateText", "Apply the agency's seal")},
    {"sealed", QT_TRANSLATE_NOOP("StateText", "Send to the counter")},
    {"resultReady", QT_TRANSLATE_NOOP("StateText", "Hand over the result")},
    {"returned", QT_TRANSLATE_NOOP("StateText", "Finished")},
};

constexpr Word kActions[] = {
    {"receive", QT_TRANSLATE_NOOP("StateText", "Receive")},
    {"attachPaper", QT_TRANSLATE_NOOP("StateText", "Attach paper")},
    {"correctFields", QT_TRANSLATE_NOOP("StateText", "Correct fields")},
    {"transfer", QT_TRANSLATE_NOOP("StateText", "Transfer")},
    {"assign", QT_TRANSLATE_NOOP("StateText", "Assign")},
    {"draftResult", QT_TRANSLATE_NOOP("StateText", "Submit draft result")},
    {"approve", QT_TRANSLATE_NOOP("StateText", "Approve")},
    {"sendBack", QT_TRANSLATE_NOOP("StateText", "Send back")},
    {"sign", QT_TRANSLATE_NOOP("StateText", "Sign")},
    {"seal", QT_TRANSLATE_NOOP("StateText", "Apply seal")},
    {"transferBack", QT_TRANSLATE_NOOP("StateText", "Send result to counter")},
    {"settleFee", QT_TRANSLATE_NOOP("StateText", "Settle fee")},
    {"return", QT_TRANSLATE_NOOP("StateText", "Hand over")},
    {"timestamp", QT_TRANSLATE_NOOP("StateText", "Add owed timestamp")},
    {"drop", QT_TRANSLATE_NOOP("StateText", "Give up")},
};

constexpr Word kDone[] = {
    {"receive", QT_TRANSLATE_NOOP("StateText", "Dossier received")},
    {"attachPaper", QT_TRANSLATE_NOOP("StateText", "Paper attached")},
    {"correctFields", QT_TRANSLATE_NOOP("StateText", "Fields corrected")},
    {"transfer", QT_TRANSLATE_NOOP("StateText", "Transferred for handling")},
    {"assign", QT_TRANSLATE_NOOP("StateText", "Handler assigned")},
    {"draftResult", QT_TRANSLATE_NOOP("StateText", "Draft result submitted")},
    {"approve", QT_TRANSLATE_NOOP("StateText", "Draft approved")},
    {"sendBack", QT_TRANSLATE_NOOP("StateText", "Sent back")},
    {"sign", QT_TRANSLATE_NOOP("StateText", "Result signed")},
    {"seal", QT_TRANSLATE_NOOP("StateText", "Seal applied")},
    {"transferBack", QT_TRANSLATE_NOOP("StateText", "Result sent to the counter")},
    {"settleFee", QT_TRANSLATE_NOOP("StateText", "Fee settled")},
    {"return", QT_TRANSLATE_NOOP("StateText", "Result handed over")},
    {"timestamp", QT_TRANSLATE_NOOP("StateText", "Owed timestamp added")},
    {"settleConflict", QT_TRANSLATE_NOOP("StateText", "Conflict settled")},
    {"retryOperation", QT_TRANSLATE_NOOP("StateText", "Refused step sent once more")},
    {"dropOperation", QT_TRANSLATE_NOOP("StateText", "Refused step given up")},
    {"undo", QT_TRANSLATE_NOOP("StateText", "Step undone")},
    {"gateAsked", QT_TRANSLATE_NOOP("StateText", "Data request sent to the queue")},
    {"gateClosed", QT_TRANSLATE_NOOP("StateText", "Data request answered")},
};

constexpr Word kRoles[] = {
    {"tiep_nhan", QT_TRANSLATE_NOOP("StateText", "Reception officer")},
    {"tra_ket_qua", QT_TRANSLATE_NOOP("StateText", "Result return officer")},
    {"so_hoa", QT_TRANSLATE_NOOP("StateText", "Digitizing officer")},
    {"chuyen_vien", QT_TRANSLATE_NOOP("StateText", "Case handler")},
    {"lanh_dao_phong", QT_TRANSLATE_NOOP("StateText", "Head of division")},
    {"lanh_dao_co_quan", QT_TRANSLATE_NOOP("StateText", "Head of agency")},
    {"van_thu", QT_TRANSLATE_NOOP("StateText", "Clerk")},
    {"quan_tri", QT_TRANSLATE_NOOP("StateText", "System administrator")},
};

constexpr Word kCopyKinds[] = {
    {"original", QT_TRANSLATE_NOOP("StateText", "original")},
    {"certified", QT_TRANSLATE_NOOP("StateText", "certified copy")},
    {"copy", QT_TRANSLATE_NOOP("StateText", "plain copy")},
    {"copy_with_original", QT_TRANSLATE_NOOP("StateText", "copy, original to compare")},
    {"original_or_certified", QT_TRANSLATE_NOOP("StateText", "original or certified copy")},
    {"translation", QT_TRANSLATE_NOOP("StateText", "translation")},
    {"electronic", QT_TRANSLATE_NOOP("StateText", "electronic")},
    {"eform", QT_TRANSLATE_NOOP("StateText", "electronic form")},
};

constexpr Word kForms[] = {
    {"receipt", QT_TRANSLATE_NOOP("StateText", "Receipt and appointment")},
    {"control-sheet", QT_TRANSLATE_NOOP("StateText", "Control sheet")},
    {"transfer-slip", QT_TRANSLATE_NOOP("StateText", "Transfer slip")},
    {"sticker", QT_TRANSLATE_NOOP("StateText", "Folder label")},
    {"supplement", QT_TRANSLATE_NOOP("StateText", "Request for papers")},
    {"refusal", QT_TRANSLATE_NOOP("StateText", "Refusal slip")},
    {"apology", QT_TRANSLATE_NOOP("StateText", "Apology with a new date")},
    {"stop", QT_TRANSLATE_NOOP("StateText", "Notice that handling stops")},
    {"fee-notice", QT_TRANSLATE_NOOP("StateText", "Notice of a financial obligation")},
};

constexpr Word kChildStatuses[] = {
    {"waiting", QT_TRANSLATE_NOOP("StateText", "Nothing yet")},
    {"processing", QT_TRANSLATE_NOOP("StateText", "Being handled there")},
    {"done", QT_TRANSLATE_NOOP("StateText", "Result is there")},
    {"failed", QT_TRANSLATE_NOOP("StateText", "Ended without a result")},
};

constexpr Word kReturnWays[] = {
    {"0", QT_TRANSLATE_NOOP("StateText", "At this counter")},
    {"1", QT_TRANSLATE_NOOP("StateText", "By public post")},
    {"2", QT_TRANSLATE_NOOP("StateText", "Online, into the owner's document store")},
    {"3", QT_TRANSLATE_NOOP("StateText", "At home (mobile team)")},
};

template <std::size_t N>
QString wordOf(const Word (&table)[N], const QString& code) {
    for (const Word& word : table) {
        if (code == QLatin1String(word.code)) return QCoreApplication::translate("StateText", word.source);
    }
    return code;
}

// Process files carry two languages; which one is meant is seen from a text of our own.
QString language() {
    const char* const source = kStates[0].source;
    const bool isEnglish = QCoreApplication::translate("StateText", source) == QLatin1String(source);
    return isEnglish ? QStringLiteral("en") : QStringLiteral("vi");
}

// What the tables do not know stands in a process; pick(process) gives its names or null.
template <typename Pick>
QString orOfProcess(const QString& word, const QString& code, const ProcessBook& book, Pick&& pick) {
    if (word != code) return word;
    for (const ProcessRef& process : book.all()) {
        if (const Names* names = pick(*process)) return names->in(language());
    }
    return code;
}

}  // namespace

QString stateText(const QString& state, const ProcessBook& book) {
    return orOfProcess(wordOf(kStates, state), state, book, [&](const Process& process) {
        const ProcessState* known = process.state(state);
        return known ? &known->names : nullptr;
    });
}
QString nextStepText(const QString& state, const ProcessBook& book) {
    const QString next = wordOf(kNextSteps, state);
    return next == state ? stateText(state, book) : next;
}
QString actionText(const QString& action) {
    return orOfProcess(wordOf(kActions, action), action, ProcessBook(), [&](const Process& process) {
        const ProcessAction* known = process.action(action);
        return known ? &known->names : nullptr;
    });
}
QString doneText(const QString& action) {
    return orOfProcess(wordOf(kDone, action), action, ProcessBook(), [&](const Process& process) {
        const ProcessAction* known = process.action(action);
        return known ? &known->done : nullptr;
    });
}
QString stateText(const Process& process, const QString& state) {
    const QString known = wordOf(kStates, state);
    const ProcessState* own = process.state(state);
    return known == state && own ? own->names.in(language()) : known;
}
QString actionText(const Process& process, const QString& action) {
    const QString known = wordOf(kActions, action);
    const ProcessAction* own = process.action(action);
    return known == action && own ? own->names.in(language()) : known;
}
QString branchText(const Branch& branch) {
    const auto moment = [](const QDateTime& time) { return toLocal(time).toString(QStringLiteral("dd/MM/yyyy HH:mm")); };
    QStringList parts{QStringLiteral("%1, %2").arg(moment(branch.at), branch.byName)};
    for (const QString& said : {branch.agency, branch.reason}) {
        if (!said.isEmpty()) parts.append(said);
    }
    if (branch.until.isValid()) parts.append(QCoreApplication::translate("StateText", "until %1").arg(moment(branch.until)));
    if (branch.isOverdue) parts.append(QCoreApplication::translate("StateText", "counts as overdue"));
    const bool hasEnd = !branch.isOpen() && branch.closedAt != branch.at;
    if (hasEnd) parts.append(QStringLiteral("%1: %2").arg(moment(branch.closedAt), branch.answer));
    return parts.join(QStringLiteral(" · "));
}
QString childStatusText(const QString& status) {
    return wordOf(kChildStatuses, status);
}
QString copyKindText(const QString& kind) {
    return wordOf(kCopyKinds, kind);
}
QString formText(const QString& form) {
    return wordOf(kForms, form);
}
QString returnWayText(const QString& way) {
    return wordOf(kReturnWays, way);
}
QString roleText(const QString& role) {
    return wordOf(kRoles, role);
}

}  // namespace motcua::words
