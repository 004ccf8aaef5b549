#include "domain/ProcessCheck.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace motcua {
namespace {

constexpr std::size_t kDeepest = 3;      // branches within branches
constexpr qsizetype kLargest = 400'000;  // situations
constexpr qsizetype kMostStates = 256;   // a byte of a situation's key
constexpr qsizetype kMostRules = 32;     // a bit each

// What guards can ask for; all of them become true by some step and are false at the worst.
enum Fact : quint8 { Digitized = 1, Fees = 2, Drafted = 4, Signed = 8, Sealed = 16, Children = 32 };

struct Frame {
    int state = 0;  // where it opened
    bool pauses = false;
    bool operator==(const Frame&) const = default;
};

struct Situation {
    int state = 0;
    quint8 facts = 0;
    quint32 taken = 0;  // actions that rules ask about, a bit each
    std::vector<Frame> open;

    bool isPaused() const {
        return std::any_of(open.begin(), open.end(), [](const Frame& frame) { return frame.pauses; });
    }
    QByteArray key() const {
        QByteArray out(1, static_cast<char>(state));
        out.append(static_cast<char>(facts));
        out.append(reinterpret_cast<const char*>(&taken), sizeof taken);
        for (const Frame& frame : open) out.append(static_cast<char>(frame.state)).append(frame.pauses ? '\1' : '\0');
        return out;
    }
};

class Explorer {
public:
    explicit Explorer(const Process& process) : m_process(process) {
        for (const Move& move : process.moves) {
            if (move.once) rule(move.action);
            for (const QString& action : move.after) rule(action);
        }
    }

    Soundness explore() {
        m_isTooLarge = m_process.states.size() > kMostStates || m_bits.size() > kMostRules;
        for (const QString& start : m_process.starts) reach({indexOf(start), 0, 0, {}}, -1, nullptr);
        for (qsizetype at = 0; at < m_situations.size() && !m_isTooLarge; ++at) expand(at);
        if (m_isTooLarge) {
            add(FindingCode::TooLarge, m_process.states.first().place, m_process.code, {});
        } else {
            judgeEnds();
            judgeUse();
        }
        return {m_findings, m_situations.size()};
    }

private:
    void rule(const QString& action) {
        if (!m_bits.contains(action)) m_bits.insert(action, m_bits.size() < kMostRules ? 1U << m_bits.size() : 0U);
    }
    int indexOf(const QString& state) const { return static_cast<int>(m_process.state(state) - m_process.states.constData()); }

    void add(FindingCode code, Place place, const QString& path, const QString& value) {
        const auto isSame = [&](const Finding& known) {
            return known.code == code && known.place.line == place.line && known.place.column == place.column;
        };
        if (std::none_of(m_findings.begin(), m_findings.end(), isSame)) m_findings.append({code, place, path, value});
    }

    // "received → transfer → transferred": how a dossier comes there.
    QString pathTo(qsizetype at) const {
        QStringList steps{m_process.states[m_situations[at].state].code};
        for (; m_from[at] >= 0; at = m_from[at]) {
            steps.prepend(m_by[at]->action);
            steps.prepend(m_process.states[m_situations[m_from[at]].state].code);
        }
        return steps.join(QStringLiteral(" → "));
    }

    qsizetype reach(const Situation& situation, qsizetype from, const Move* by) {
        const QByteArray key = situation.key();
        if (const auto known = m_known.constFind(key); known != m_known.constEnd()) return *known;
        if (m_situations.size() >= kLargest) {
            m_isTooLarge = true;
            return from;
        }
        m_known.insert(key, m_situations.size());
        m_situations.append(situation);
        m_from.append(from);
        m_by.append(by);
        m_onward.append(QList<qsizetype>());
        m_reached.insert(situation.state);
        return m_situations.size() - 1;
    }

    void expand(qsizetype at) {
        const QString state = m_process.states[m_situations[at].state].code;
        for (const Move* move : m_process.movesFrom(state)) {
            if (!mayTake(*move, m_situations[at])) continue;
            m_takenMoves.insert(move);
            const auto next = after(*move, at);
            if (!next) continue;
            const qsizetype to = reach(*next, at, move);
            if (to != at) m_onward[at].append(to);
        }
    }

    bool mayTake(const Move& move, const Situation& now) const {
        if (move.once && (now.taken & m_bits.value(move.action))) return false;
        const auto isTaken = [&](const QString& action) { return (now.taken & m_bits.value(action)) != 0; };
        if (!move.after.isEmpty() && std::none_of(move.after.begin(), move.after.end(), isTaken)) return false;
        return std::all_of(move.guards.begin(), move.guards.end(),
                           [&](Guard guard) { return (now.facts & factOf(guard)) == factOf(guard); });
    }

    static quint8 factOf(Guard guard) {
        switch (guard) {
            case Guard::PapersDigitized:
                return Digitized;
            case Guard::FeesSettled:
                return Fees;
            case Guard::ResultDrafted:
                return Drafted;
            case Guard::ResultPresent:
            case Guard::ResultSigned:
                return Signed;
            case Guard::ResultSealed:
                return Sealed;
            case Guard::ChildrenFinished:
                return Children;
            case Guard::SentByActor:
                return 0;
        }
        return 0;
    }

    quint8 factsAfter(const Move& move, quint8 facts) const {
        switch (m_process.action(move.action)->kind) {
            case StepKind::AttachPaper:
                facts |= Digitized;
                break;
            case StepKind::SettleFee:
                facts |= Fees;
                break;
            case StepKind::DraftResult:
                facts = static_cast<quint8>((facts | Drafted) & ~(Signed | Sealed));
                break;
            case StepKind::Sign:
                facts |= Signed;
                break;
            case StepKind::Seal:
                facts |= Sealed;
                break;
            case StepKind::Track:
                facts |= Children;
                break;
            default:
                break;
        }
        if (move.has(Effect::AddFee)) facts = static_cast<quint8>(facts & ~Fees);
        if (move.has(Effect::KeepOldResult)) facts = static_cast<quint8>(facts & ~(Drafted | Signed | Sealed));
        return facts;
    }

    std::optional<Situation> after(const Move& move, qsizetype at) {
        Situation next = m_situations[at];
        const auto broken = [&](FindingCode code) {
            add(code, move.place, move.action, pathTo(at));
            return std::nullopt;
        };
        const int here = next.state;
        int back = -1;
        if (move.has(Effect::CloseBranch) || move.has(Effect::ResumeClock)) {
            if (next.open.empty()) return broken(FindingCode::NoWayBack);
            if (next.open.back().pauses != move.has(Effect::ResumeClock))
                return broken(move.has(Effect::ResumeClock) ? FindingCode::ClockNotPaused : FindingCode::ClockLeftPaused);
            back = next.open.back().state;
            next.open.pop_back();
        }
        if (move.has(Effect::CancelLeftovers)) next.open.clear();
        if (move.has(Effect::OpenBranch) || move.has(Effect::PauseClock))
            next.open.push_back({here, move.has(Effect::PauseClock)});
        if (next.open.size() > kDeepest) return broken(FindingCode::BranchesPileUp);
        if (move.to == kBack && back < 0) return broken(FindingCode::NoWayBack);
        next.state = move.to.isEmpty() ? here : move.to == kBack ? back : indexOf(move.to);
        next.facts = factsAfter(move, next.facts);
        next.taken |= m_bits.value(move.action);
        if (const auto wrong = clockProblem(next)) return broken(*wrong);
        return next;
    }

    std::optional<FindingCode> clockProblem(const Situation& next) const {
        const ProcessState& state = m_process.states[next.state];
        const bool isPaused = next.isPaused();
        if (isPaused && state.clock != TimeRuns::Paused) return FindingCode::ClockLeftPaused;
        if (!isPaused && state.clock == TimeRuns::Paused) return FindingCode::ClockNotPaused;
        if (state.isFinal && !next.open.empty()) return FindingCode::LeftOpen;
        return std::nullopt;
    }

    bool isEnd(qsizetype at) const { return m_process.states[m_situations[at].state].isFinal; }

    // Which situations can still come to an end, found backwards from the ends.
    QList<bool> endsFrom() const {
        QList<QList<qsizetype>> before(m_situations.size());
        QList<bool> ends(m_situations.size(), false);
        QList<qsizetype> queue;
        for (qsizetype at = 0; at < m_situations.size(); ++at) {
            for (const qsizetype to : m_onward[at]) before[to].append(at);
            if (!isEnd(at)) continue;
            ends[at] = true;
            queue.append(at);
        }
        while (!queue.isEmpty()) {
            for (const qsizetype earlier : before[queue.takeLast()]) {
                if (ends[earlier]) continue;
                ends[earlier] = true;
                queue.append(earlier);
            }
        }
        return ends;
    }

    void judgeEnds() {
        const QList<bool> ends = endsFrom();
        for (qsizetype at = 0; at < m_situations.size(); ++at) {
            if (ends[at]) continue;
            const ProcessState& state = m_process.states[m_situations[at].state];
            const auto code = m_onward[at].isEmpty() ? FindingCode::DeadEnd : FindingCode::CannotEnd;
            add(code, state.place, state.code, pathTo(at));
        }
    }

    void judgeUse() {
        for (int at = 0; at < m_process.states.size(); ++at) {
            const ProcessState& state = m_process.states[at];
            if (!m_reached.contains(at)) add(FindingCode::StateUnreachable, state.place, state.code, {});
        }
        for (const Move& move : m_process.moves) {
            if (!m_takenMoves.contains(&move)) add(FindingCode::MoveImpossible, move.place, move.action, {});
        }
        for (const ProcessAction& action : m_process.actions) {
            const bool isUsed = std::any_of(m_process.moves.begin(), m_process.moves.end(),
                                            [&](const Move& move) { return move.action == action.code; });
            if (!isUsed && action.kind != StepKind::Receive) add(FindingCode::ActionUnused, action.place, action.code, {});
        }
    }

    const Process& m_process;
    QHash<QString, quint32> m_bits;
    QHash<QByteArray, qsizetype> m_known;
    QList<Situation> m_situations;
    QList<qsizetype> m_from;  // how it was reached first
    QList<const Move*> m_by;
    QList<QList<qsizetype>> m_onward;
    QSet<int> m_reached;
    QSet<const Move*> m_takenMoves;
    QList<Finding> m_findings;
    bool m_isTooLarge = false;
};

}  // namespace

Soundness checkProcess(const Process& process) {
    return Explorer(process).explore();
}

}  // namespace motcua
