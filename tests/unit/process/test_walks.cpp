// Random walks through every shipped process: what applyMove does is what the exploration promised.

#include <gtest/gtest.h>

#include <algorithm>

#include "base/Rng.h"
#include "domain/ProcessStep.h"
#include "domain/ShippedProcesses.h"

namespace motcua {
namespace {

constexpr int kWalks = 30, kSteps = 60;
const QDateTime kMorning = QDateTime::fromString(QStringLiteral("2026-11-23T01:15:00Z"), Qt::ISODate);

Officer everybody() {
    Officer officer;
    officer.id = QStringLiteral("cb-moi-vai");
    officer.fullName = QStringLiteral("Nguyễn Văn Mọi Vai");
    for (const Role role :
         {Role::Reception, Role::Return, Role::Digitizer, Role::Handler, Role::UnitHead, Role::Leader, Role::Clerk})
        officer.posts.append({roleCode(role), QStringLiteral("H19.101"), role, {}});
    return officer;
}

Dossier fresh(const Process& process) {
    Dossier dossier;
    dossier.state = DossierState(process.starts.first());
    dossier.papers.insert(QStringLiteral("to-khai"), Paper());
    dossier.papers.first().received = true;
    dossier.fees.append({QStringLiteral("le-phi"), QStringLiteral("Lệ phí"), 8000, false, {}});
    for (const ChildPlan& plan : process.children)
        dossier.children.insert(plan.key, {plan.names.vi, plan.agency, {}, QStringLiteral("waiting"), {}, {}});
    return dossier;
}

StepInput everything(const Process& process, const QDateTime& now) {
    StepInput input(QStringLiteral("lý do"));
    input.officerId = QStringLiteral("cb-hai");
    input.officerName = QStringLiteral("Trần Thị Hai");
    input.agency = QStringLiteral("Sở Tư pháp");
    input.until = now.addDays(3);
    input.answer = QStringLiteral("đồng ý");
    input.amount = 100'000;
    input.child = process.children.isEmpty() ? QStringLiteral("mot") : process.children.first().key;
    input.childNow.status = QStringLiteral("done");
    return input;
}

// What the stations do for a kind, as far as guards can see it.
void doKind(StepKind kind, Dossier& dossier, const QDateTime& now) {
    const FileRef file{QStringLiteral("aa"), 1, 1, {}, {}};
    if (kind == StepKind::AttachPaper) dossier.papers.first().file = file;
    if (kind == StepKind::SettleFee)
        for (Fee& fee : dossier.fees) fee.settled = true;
    if (kind == StepKind::DraftResult) {
        dossier.result = {};
        dossier.result.draft = file;
    }
    if (kind == StepKind::Sign) dossier.result.file = file;
    if (kind == StepKind::Seal) dossier.result.sealedAt = now;
    if (kind == StepKind::Track)
        for (Child& child : dossier.children) child.status = QStringLiteral("done");
}

TEST(Walks, KeepTheClockAndTheBranchesTrue) {
    SeededRng rng(20261123);
    const Officer officer = everybody();
    int ended = 0;
    for (const ProcessRef& process : shippedProcesses()) {
        for (int walk = 0; walk < kWalks; ++walk) {
            Dossier dossier = fresh(*process);
            dossier.state = DossierState(process->starts[walk % process->starts.size()]);
            QDateTime now = kMorning;
            for (int step = 0; step < kSteps; ++step) {
                now = now.addSecs(600);
                const QList<Permit> choices = permits(*process, dossier, officer, now);
                const ProcessState& before = *process->state(dossier.state.code());
                if (choices.isEmpty()) {
                    EXPECT_TRUE(before.isFinal) << process->id().toStdString() << ' ' << before.code.toStdString();
                    break;
                }
                const Permit chosen = choices[static_cast<qsizetype>(rng.below(static_cast<quint64>(choices.size())))];
                const Actor actor = chosen.actorOf(officer);
                if (!checkGuards(*chosen.move, dossier, actor)) continue;
                const StepInput input = everything(*process, now);
                ASSERT_TRUE(checkInput(*chosen.move, dossier, input));
                applyMove(*chosen.move, dossier, input, actor, now);
                doKind(process->action(chosen.move->action)->kind, dossier, now);

                const ProcessState* state = process->state(dossier.state.code());
                ASSERT_NE(state, nullptr) << dossier.state.code().toStdString();
                bool isPaused = false;
                for (const Branch& branch : dossier.branches) isPaused = isPaused || (branch.isOpen() && branch.pausesClock);
                EXPECT_EQ(isPaused, state->clock == TimeRuns::Paused)
                    << process->id().toStdString() << ' ' << state->code.toStdString() << " by "
                    << chosen.move->action.toStdString();
                if (state->isFinal) {
                    EXPECT_EQ(openBranch(dossier.branches), nullptr);
                    ++ended;
                }
                // What a dossier carries survives its document.
                const auto read = dossierFromJson([&] {
                    Dossier named = dossier;
                    named.id = QUuid::fromString(QStringLiteral("01936000-0000-7000-8000-000000000001"));
                    named.procedureCode = QStringLiteral("1.001193");
                    return toJson(named);
                }());
                ASSERT_TRUE(read);
                EXPECT_EQ(toJson(read->branches), toJson(dossier.branches));
            }
        }
    }
    EXPECT_GT(ended, 100) << "walks do come to an end";
}

TEST(Walks, OneSupplementAndThenOnlyTheHeadAndOverdue) {
    const ProcessRef process = *ProcessBook().find(QStringLiteral("standard"), 1);
    const Officer officer = everybody();
    Dossier dossier = fresh(*process);
    dossier.state = DossierState::Assigned;
    const auto take = [&](const char* action) {
        const auto granted = permit(*process, dossier, officer, Action(QLatin1String(action)), kMorning);
        if (!granted) return false;
        applyMove(*granted->move, dossier, everything(*process, kMorning), granted->actorOf(officer), kMorning);
        return true;
    };
    EXPECT_FALSE(take("requestSupplementAgain")) << "there was no first one";
    EXPECT_TRUE(take("requestSupplement"));
    EXPECT_EQ(dossier.state.code(), QStringLiteral("supplementWanted"));
    EXPECT_TRUE(take("receiveSupplement"));
    EXPECT_EQ(dossier.state, DossierState::Assigned);
    EXPECT_FALSE(take("requestSupplement"));
    const auto again = permit(*process, dossier, officer, Action(QStringLiteral("requestSupplementAgain")), kMorning);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->role, Role::UnitHead);
    EXPECT_EQ(again->move->warning, QStringLiteral("countsAsOverdue"));
    EXPECT_TRUE(take("requestSupplementAgain"));
    EXPECT_TRUE(dossier.branches.last().isOverdue);
}

TEST(Walks, WithdrawalWithinASupplementComesBackToTheSupplement) {
    const ProcessRef process = *ProcessBook().find(QStringLiteral("standard"), 1);
    const Officer officer = everybody();
    Dossier dossier = fresh(*process);
    dossier.state = DossierState::Assigned;
    for (const char* action : {"requestSupplement", "askWithdrawal", "keepOn"}) {
        const auto granted = permit(*process, dossier, officer, Action(QLatin1String(action)), kMorning);
        ASSERT_TRUE(granted) << action;
        applyMove(*granted->move, dossier, everything(*process, kMorning), granted->actorOf(officer), kMorning);
    }
    EXPECT_EQ(dossier.state.code(), QStringLiteral("supplementWanted"));
    ASSERT_NE(openBranch(dossier.branches), nullptr);
    EXPECT_EQ(openBranch(dossier.branches)->action, QStringLiteral("requestSupplement"));
}

TEST(Walks, BranchKeysGrowAndNeverMeet) {
    const QString mine = QStringLiteral("cb-mot"), hers = QStringLiteral("cb-hai");
    Branches branches;
    for (int i = 0; i < 150; ++i) {
        // Now and then the clock stands still or is set back.
        const QString key = newBranchKey(branches, kMorning.addSecs(i % 7 - 3), i % 2 == 0 ? mine : hers);
        EXPECT_TRUE(isBranchKey(key)) << key.toStdString();
        EXPECT_TRUE(branches.isEmpty() || key > branches.lastKey());
        branches.insert(key, {});
    }
    EXPECT_EQ(branches.size(), 150);
    EXPECT_NE(newBranchKey({}, kMorning, mine), newBranchKey({}, kMorning, hers)) << "two desks at one moment";
    EXPECT_GT(newBranchKey({{QStringLiteral("99"), {}}}, kMorning, mine), QStringLiteral("99"))
        << "after those of older dossiers";
    EXPECT_FALSE(isBranchKey(QStringLiteral("a.b")));
}

TEST(Walks, AnExtensionGoesForwardAndAChildsKeyIsOneWord) {
    const ProcessRef process = *ProcessBook().find(QStringLiteral("group"), 1);
    Dossier dossier = fresh(*process);
    dossier.due.at = kMorning.addDays(5);
    const auto moveOf = [&](const char* action) {
        return *std::find_if(process->moves.begin(), process->moves.end(),
                             [&](const Move& move) { return move.action == QLatin1String(action); });
    };
    StepInput input = everything(*process, kMorning);
    EXPECT_FALSE(checkInput(moveOf("extend"), dossier, input)) << "three days instead of five";
    input.until = dossier.due.at;
    EXPECT_FALSE(checkInput(moveOf("extend"), dossier, input));
    input.until = kMorning.addDays(6);
    EXPECT_TRUE(checkInput(moveOf("extend"), dossier, input));
    for (const char* key : {"a.b", "", ".", "a b", "á"}) {
        input.child = QString::fromUtf8(key);
        EXPECT_FALSE(checkInput(moveOf("addMember"), dossier, input)) << key;
    }
    input.child = QStringLiteral("01936000-0000-7000-8000-000000000001");
    EXPECT_TRUE(checkInput(moveOf("addMember"), dossier, input));
}

TEST(Walks, OnlyTheSenderRecalls) {
    const ProcessRef process = *ProcessBook().find(QStringLiteral("standard"), 1);
    Dossier dossier = fresh(*process);
    dossier.state = DossierState::Transferred;
    dossier.moved = {QStringLiteral("received"), QStringLiteral("cb-khac"), kMorning};
    const Officer officer = everybody();
    const auto granted = permit(*process, dossier, officer, Action(QStringLiteral("recall")), kMorning);
    ASSERT_TRUE(granted);
    EXPECT_TRUE(checkGuards(*granted->move, dossier, granted->actorOf(officer)).error().is(ErrorCode::StepGuarded));
    dossier.moved.by = officer.id;
    EXPECT_TRUE(checkGuards(*granted->move, dossier, granted->actorOf(officer)));
}

}  // namespace
}  // namespace motcua
