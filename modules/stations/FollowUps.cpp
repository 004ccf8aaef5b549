#include "stations/FollowUps.h"

#include "base/Log.h"

namespace motcua::stations {
namespace {

const QString kDigitized = QStringLiteral("1");  // code list digitizationStates: được số hóa

// A step stands by itself: what the office, the officer or the dossier does not offer is not asked. Only a desk that cannot
// keep its word (disk, database, a defect) stops the step, for its follow-ups belong to its transaction.
template <typename T>
Result<void> ifPossible(const Result<T>& asked) {
    if (asked) return {};
    const Error& error = asked.error();
    const ErrorKind kind = errorKind(error.code);
    if (kind == ErrorKind::Environment || kind == ErrorKind::Defect) return fail(error);
    log::info("follow-ups", QStringLiteral("not asked: ") + errorId(error.code));
    return {};
}

bool mayChangeFiles(Action action) {
    return action == Action::AttachPaper || action == Action::Seal || action == Action::Timestamp;
}

}  // namespace

Result<void> FollowUps::of(const Session& session, const Step& step) {
    MOTCUA_CHECK(notify(session, step));
    if (mayChangeFiles(step.action)) {
        MOTCUA_CHECK(storePapers(session, step));
        MOTCUA_CHECK(storeResult(session, step));
    }
    if (step.action == Action::Return) return ifPossible(m_repository.giveToOwner(session, step.after.id));
    return {};
}

Result<void> FollowUps::notify(const Session& session, const Step& step) {
    if (step.after.applicant.notifyBy.isEmpty()) return {};
    QStringList events{actionCode(step.action)};
    if (step.after.state != step.before.state) events.append(stateCode(step.after.state));
    for (const QString& event : events) {
        MOTCUA_CHECK(ifPossible(m_notices.sendAll(session, step.after.id, event)));
    }
    return {};
}

Result<void> FollowUps::storePapers(const Session& session, const Step& step) {
    for (auto paper = step.after.papers.begin(); paper != step.after.papers.end(); ++paper) {
        if (paper->file.sha256 == step.before.papers.value(paper.key()).file.sha256) continue;
        const Result<bool> must = mustBeStored(*paper, step);
        MOTCUA_CHECK(ifPossible(must));
        if (must.value_or(false)) MOTCUA_CHECK(ifPossible(m_repository.storePaper(session, step.after.id, paper.key())));
    }
    return {};
}

Result<bool> FollowUps::mustBeStored(const Paper& paper, const Step& step) {
    if (paper.file.isEmpty() || paper.scanMark != kDigitized) return false;
    MOTCUA_TRY(const CodeList kinds, m_catalogue.codes(QStringLiteral("documentKinds")));
    const auto kind = kinds.find(paper.documentKind, toLocal(step.after.receivedAt).date());
    return kind && kind->json.value(QLatin1String("digitize")).toBool();
}

Result<void> FollowUps::storeResult(const Session& session, const Step& step) {
    const ResultPaper& result = step.after.result;
    const bool isNew = result.sealedAt.isValid() && result.file.sha256 != step.before.result.file.sha256;
    return isNew ? ifPossible(m_repository.storeResult(session, step.after.id)) : Result<void>();
}

}  // namespace motcua::stations
