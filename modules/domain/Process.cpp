#include "domain/Process.h"

#include <algorithm>

namespace motcua {
namespace {

template <typename T>
struct Word {
    T value;
    const char16_t* code;
};

constexpr Word<StepKind> kKinds[] = {
    {StepKind::Move, u"move"},
    {StepKind::Receive, u"receive"},
    {StepKind::Accept, u"accept"},
    {StepKind::AttachPaper, u"attachPaper"},
    {StepKind::CorrectFields, u"correctFields"},
    {StepKind::Assign, u"assign"},
    {StepKind::DraftResult, u"draftResult"},
    {StepKind::Sign, u"sign"},
    {StepKind::Seal, u"seal"},
    {StepKind::SettleFee, u"settleFee"},
    {StepKind::Return, u"return"},
    {StepKind::Track, u"track"},
    {StepKind::Timestamp, u"timestamp"},
};

constexpr Word<Guard> kGuards[] = {
    {Guard::PapersDigitized, u"papersDigitized"},   {Guard::FeesSettled, u"feesSettled"},
    {Guard::ResultDrafted, u"resultDrafted"},       {Guard::ResultPresent, u"resultPresent"},
    {Guard::ResultSigned, u"resultSigned"},         {Guard::ResultSealed, u"resultSealed"},
    {Guard::ChildrenFinished, u"childrenFinished"}, {Guard::SentByActor, u"sentByActor"},
};

constexpr Word<Effect> kEffects[] = {
    {Effect::OpenBranch, u"openBranch"},
    {Effect::CloseBranch, u"closeBranch"},
    {Effect::PauseClock, u"pauseClock"},
    {Effect::ResumeClock, u"resumeClock"},
    {Effect::Record, u"record"},
    {Effect::StartClock, u"startClock"},
    {Effect::StartAtArrival, u"startAtArrival"},
    {Effect::RestartClock, u"restartClock"},
    {Effect::ExtendDue, u"extendDue"},
    {Effect::RecordApology, u"recordApology"},
    {Effect::CountAsOverdue, u"countAsOverdue"},
    {Effect::AssignHandler, u"assignHandler"},
    {Effect::AddFee, u"addFee"},
    {Effect::KeepOldResult, u"keepOldResult"},
    {Effect::CancelLeftovers, u"cancelLeftovers"},
};

constexpr Word<Need> kNeeds[] = {
    {Need::Reason, u"reason"}, {Need::Officer, u"officer"}, {Need::Agency, u"agency"}, {Need::Until, u"until"},
    {Need::Answer, u"answer"}, {Need::Amount, u"amount"},   {Need::Child, u"child"},
};

template <typename T, std::size_t N>
QString codeIn(const Word<T> (&table)[N], T value) {
    const auto row =
        std::find_if(std::begin(table), std::end(table), [value](const Word<T>& word) { return word.value == value; });
    return QString::fromUtf16(row->code);
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const Word<T> (&table)[N], const QString& code) {
    for (const Word<T>& word : table) {
        if (code == QStringView(word.code)) return word.value;
    }
    return std::nullopt;
}

template <typename T>
const T* byCode(const QList<T>& list, const QString& code) {
    const auto found = std::find_if(list.begin(), list.end(), [&code](const T& item) { return item.code == code; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

QString kindCode(StepKind kind) {
    return codeIn(kKinds, kind);
}
QString guardCode(Guard guard) {
    return codeIn(kGuards, guard);
}
QString effectCode(Effect effect) {
    return codeIn(kEffects, effect);
}
QString needCode(Need need) {
    return codeIn(kNeeds, need);
}
std::optional<StepKind> kindOf(const QString& code) {
    return valueIn(kKinds, code);
}
std::optional<Guard> guardOf(const QString& code) {
    return valueIn(kGuards, code);
}
std::optional<Effect> effectOf(const QString& code) {
    return valueIn(kEffects, code);
}
std::optional<Need> needOf(const QString& code) {
    return valueIn(kNeeds, code);
}

const QString& Process::startFor(const QString& channel) const {
    const auto own = startsByChannel.constFind(channel);
    return own == startsByChannel.constEnd() ? starts.first() : *own;
}

const ProcessState* Process::state(const QString& name) const {
    return byCode(states, name);
}

const ProcessAction* Process::action(const QString& name) const {
    return byCode(actions, name);
}

const Move* Process::move(const QString& state, const QString& action) const {
    const auto found = std::find_if(moves.begin(), moves.end(),
                                    [&](const Move& move) { return move.action == action && move.from.contains(state); });
    return found == moves.end() ? nullptr : &*found;
}

const Move* Process::moveFor(const QString& state, const Action& wanted) const {
    if (action(wanted.code())) return move(state, wanted.code());
    const auto kind = kindOf(wanted.code());
    return kind ? moveOfKind(state, *kind) : nullptr;
}

const Move* Process::moveOfKind(const QString& state, StepKind kind) const {
    const Move* only = nullptr;
    for (const Move* candidate : movesFrom(state)) {
        if (action(candidate->action)->kind != kind) continue;
        if (only) return nullptr;  // the caller must say which
        only = candidate;
    }
    return only;
}

QList<const Move*> Process::movesFrom(const QString& state) const {
    QList<const Move*> out;
    for (const Move& move : moves) {
        if (move.from.contains(state)) out.append(&move);
    }
    return out;
}

bool Process::isValidOn(QDate day) const {
    return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day <= validTo);
}

QString Process::id() const {
    return QStringLiteral("%1/%2").arg(code).arg(version);
}

}  // namespace motcua
