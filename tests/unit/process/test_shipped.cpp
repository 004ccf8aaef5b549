// The shipped processes: sound, and decided for every (state × action × role).

#include <gtest/gtest.h>

#include "domain/ProcessCheck.h"
#include "domain/ProcessStep.h"
#include "domain/ShippedProcesses.h"

namespace motcua {
namespace {

const QList<Role> kRoles{Role::Reception, Role::Return, Role::Digitizer, Role::Handler,
                         Role::UnitHead,  Role::Leader, Role::Clerk,     Role::Administrator};
const QDateTime kNow = QDateTime::fromString(QStringLiteral("2026-11-23T08:15:00Z"), Qt::ISODate);

Officer officerWith(Role role) {
    Officer officer;
    officer.id = QStringLiteral("cb-thu");
    officer.posts.append({QStringLiteral("vi-tri"), QStringLiteral("H19.101.01"), role, {}});
    return officer;
}

ProcessRef shipped(const char* code) {
    return ProcessBook().find(QLatin1String(code), 1).value_or(nullptr);
}

std::string told(const QList<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings) {
        out += QStringLiteral("%1 line %2 %3: %4\n")
                   .arg(findingId(finding.code))
                   .arg(finding.place.line)
                   .arg(finding.path, finding.value)
                   .toStdString();
    }
    return out;
}

TEST(ShippedProcesses, AreNineAndSound) {
    EXPECT_EQ(shippedProcesses().size(), 9);
    for (const ProcessRef& process : shippedProcesses()) {
        const Soundness soundness = checkProcess(*process);
        EXPECT_TRUE(soundness.findings.isEmpty()) << process->id().toStdString() << '\n' << told(soundness.findings);
        EXPECT_GT(soundness.explored, 20) << process->id().toStdString();
    }
}

// Every triple gives a move or a refusal with its reason, and the permit agrees with the file.
TEST(ShippedProcesses, DecideEveryTriple) {
    int allowed = 0, refused = 0;
    for (const ProcessRef& process : shippedProcesses()) {
        for (const ProcessState& state : process->states) {
            for (const ProcessAction& action : process->actions) {
                const Move* move = process->move(state.code, action.code);
                for (const Role role : kRoles) {
                    Dossier dossier;
                    dossier.state = DossierState(state.code);
                    // What "after" asks for was taken, what is possible once was not.
                    if (move && !move->after.isEmpty()) dossier.branches[QStringLiteral("01")].action = move->after.first();
                    const auto granted = permit(*process, dossier, officerWith(role), Action(action.code), kNow);
                    const bool isAllowed = move && move->roles.contains(role);
                    ASSERT_EQ(granted.has_value(), isAllowed)
                        << process->id().toStdString() << ' ' << state.code.toStdString() << ' ' << action.code.toStdString()
                        << ' ' << roleCode(role).toStdString();
                    if (granted) {
                        EXPECT_EQ(granted->move, move);
                        ++allowed;
                    } else {
                        EXPECT_TRUE(granted.error().is(ErrorCode::StepNotPossible) ||
                                    granted.error().is(ErrorCode::NotAllowed));
                        ++refused;
                    }
                }
            }
        }
    }
    EXPECT_GT(allowed, 800);
    EXPECT_GT(refused, 20'000);
}

TEST(ShippedProcesses, StandardCarriesEveryBranchAndNationalStatus) {
    const ProcessRef standard = shipped("standard");
    ASSERT_TRUE(standard);
    for (const char* action : {"requestPapers", "refuse", "requestSupplement", "requestSupplementAgain", "requestFee", "pause",
                               "resume", "askOpinion", "extend", "stop", "askWithdrawal", "confirmWithdrawal", "recall",
                               "returnStep", "assign", "draftReply", "reissue", "archive", "sendByPost"}) {
        EXPECT_NE(standard->action(QLatin1String(action)), nullptr) << action;
    }
    QSet<int> national;
    for (const ProcessState& state : standard->states) national.insert(state.national);
    EXPECT_EQ(national, (QSet<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    for (const char* code :
         {"received", "transferred", "assigned", "resultDrafted", "approved", "signed", "sealed", "resultReady", "returned"}) {
        EXPECT_NE(standard->state(QLatin1String(code)), nullptr) << code;
    }
}

// A result that waits to be collected is no office's delay (KPI 2.1 ends with the result).
TEST(ShippedProcesses, StopTheClockWithTheResult) {
    for (const ProcessRef& process : shippedProcesses()) {
        for (const ProcessState& state : process->states) {
            if (state.national < 9) continue;
            EXPECT_EQ(state.clock, TimeRuns::Stopped) << process->id().toStdString() << ' ' << state.code.toStdString();
        }
    }
}

// NĐ 45/2020: what comes online or by post is accepted, refused or asked for once; a further request only counts as overdue.
TEST(ShippedProcesses, AnswerWhatArrivesBeforeTheClockRuns) {
    for (const ProcessRef& process : shippedProcesses()) {
        for (const QString& start : process->starts) {
            const ProcessState* state = process->state(start);
            const std::string where = process->id().toStdString() + ' ' + start.toStdString();
            EXPECT_NE(state->awaitsAnswer(), state->clock == TimeRuns::Running) << where;
            if (!state->awaitsAnswer()) continue;
            for (const char* action : {"accept", "requestPapers", "requestPapersAgain", "refuse", "confirmWithdrawal"})
                EXPECT_NE(process->move(start, QLatin1String(action)), nullptr) << where << ' ' << action;
            const Move* accept = process->move(start, QStringLiteral("accept"));
            EXPECT_EQ(accept->has(Effect::StartAtArrival), start == QLatin1String("arrived")) << where;
            EXPECT_NE(accept->has(Effect::StartClock), accept->has(Effect::StartAtArrival)) << where;
        }
        if (process->code == QLatin1String("elsewhere")) continue;  // chosen at the counter, by name
        for (const char* channel : {"2", "3"}) {
            EXPECT_TRUE(process->state(process->startFor(QLatin1String(channel)))->awaitsAnswer())
                << process->id().toStdString() << ' ' << channel;
        }
    }
    EXPECT_EQ(shipped("standard")->startFor(QStringLiteral("1")), QStringLiteral("received"));
    EXPECT_EQ(shipped("birth-group")->startFor(QStringLiteral("2")), QStringLiteral("submitted"));
    EXPECT_EQ(shipped("same-day")->startFor(QStringLiteral("3")), QStringLiteral("arrived"));
}

TEST(ShippedProcesses, AskASecondTimeOnlyWithAWarningAndAHead) {
    for (const ProcessRef& process : shippedProcesses()) {
        for (const Move& first : process->moves) {
            if (!first.once || first.form != QLatin1String("supplement")) continue;
            for (const QString& state : first.from) {
                const Move* again = process->move(state, first.action + QStringLiteral("Again"));
                ASSERT_NE(again, nullptr) << process->id().toStdString() << ' ' << state.toStdString();
                EXPECT_TRUE(again->has(Effect::CountAsOverdue) && again->has(Need::Reason) && !again->once);
                EXPECT_EQ(again->warning, QStringLiteral("countsAsOverdue"));
                EXPECT_EQ(again->after, QStringList{first.action});
                for (const Role role : again->roles) EXPECT_TRUE(role == Role::UnitHead || role == Role::Leader);
            }
        }
    }
}

TEST(ShippedProcesses, OnlyHeadsExtendAndAReissueHasItsOwnTime) {
    for (const ProcessRef& process : shippedProcesses()) {
        for (const Move& move : process->moves) {
            EXPECT_EQ(move.has(Effect::KeepOldResult), move.has(Effect::RestartClock)) << process->id().toStdString();
            if (!move.has(Effect::ExtendDue)) continue;
            for (const Role role : move.roles)
                EXPECT_TRUE(role == Role::UnitHead || role == Role::Leader) << process->id().toStdString();
        }
    }
    EXPECT_NE(shipped("authentication")->move(QStringLiteral("received"), QStringLiteral("refuse")), nullptr);
}

TEST(ShippedProcesses, AreChosenByProcedureThenChannelThenStandard) {
    const ProcessBook book;
    const QDate day(2026, 11, 23);
    const auto chosen = [&](ProcessBook::Case wanted) {
        wanted.day = day;
        const auto process = book.choose(wanted);
        return process ? (*process)->code.toStdString() : std::string();
    };
    EXPECT_EQ(
        chosen(
            {{}, QStringLiteral("1.001193"), QStringLiteral("Hộ tịch"), QStringLiteral("same_day"), QStringLiteral("1"), {}}),
        "standard");
    EXPECT_EQ(chosen({{}, QStringLiteral("2.000815"), {}, {}, QStringLiteral("1"), {}}), "authentication");
    EXPECT_EQ(chosen({{}, QStringLiteral("2.002621"), {}, {}, QStringLiteral("2"), {}}), "birth-group");
    EXPECT_EQ(chosen({{}, QStringLiteral("1.001193"), {}, {}, QStringLiteral("2"), {}}), "online");
    EXPECT_EQ(chosen({QStringLiteral("elsewhere"), QStringLiteral("1.001193"), {}, {}, QStringLiteral("1"), {}}), "elsewhere");
    EXPECT_EQ(chosen({QStringLiteral("khong-co"), {}, {}, {}, {}, {}}), "");
    const auto byOfficer = [&](const char* process, const char* procedure) {
        return chosen({{}, QLatin1String(procedure), {}, {}, QStringLiteral("1"), {}, QLatin1String(process)});
    };
    EXPECT_EQ(byOfficer("elsewhere", "1.001193"), "elsewhere") << "for every dossier";
    EXPECT_EQ(byOfficer("authentication", "2.000815"), "authentication");
    EXPECT_EQ(byOfficer("authentication", "1.001193"), "") << "not for this procedure";
    EXPECT_EQ(chosen({QStringLiteral("authentication"), QStringLiteral("1.001193"), {}, {}, {}, {}}), "authentication")
        << "the procedure itself names it";
    EXPECT_FALSE(book.choose({{}, {}, {}, {}, {}, QDate(2020, 1, 1)})) << "before the first version is valid";
    EXPECT_EQ((*book.of(Dossier()))->id(), QStringLiteral("standard/1")) << "a dossier of an older database";
}

TEST(ShippedProcesses, AStationFindsTheStepOfItsKind) {
    const ProcessRef standard = shipped("standard");
    const auto found = [&](const char* state) {
        const Move* move = standard->moveOfKind(QLatin1String(state), StepKind::Return);
        return move ? move->action.toStdString() : std::string();
    };
    EXPECT_EQ(found("resultReady"), "return");
    EXPECT_EQ(found("posted"), "delivered") << "another hand-over than the one at the counter";
    EXPECT_EQ(found("received"), "");
    EXPECT_EQ(standard->moveOfKind(QStringLiteral("assigned"), StepKind::DraftResult), nullptr) << "a result or a reply";
}

TEST(ShippedProcesses, AWithdrawnOneEndsItsDossiersAndBeginsNone) {
    const ProcessRef standard = shipped("standard");
    Process next = *standard;
    next.version = 2;
    ProcessBook book;
    ASSERT_TRUE(book.add(std::make_shared<const Process>(next), true));
    EXPECT_TRUE(book.find(QStringLiteral("standard"), 2));
    EXPECT_EQ((*book.choose({{}, {}, {}, {}, {}, QDate(2026, 11, 23)}))->version, 1);
}

TEST(ShippedProcesses, RightsReachTheUnitAndTheOneWhoStandsIn) {
    const ProcessRef standard = shipped("standard");
    Dossier dossier;
    dossier.state = DossierState::Transferred;
    dossier.unit = QStringLiteral("H19.101.02");
    Officer head = officerWith(Role::UnitHead);
    EXPECT_TRUE(permit(*standard, dossier, head, Action::Assign, kNow).error().is(ErrorCode::NotAllowed)) << "another unit";
    head.posts.append({QStringLiteral("vi-tri-2"), QStringLiteral("H19.101.02"), Role::UnitHead, {}});
    EXPECT_EQ(permit(*standard, dossier, head, Action::Assign, kNow)->post.postId, QStringLiteral("vi-tri-2"));

    Officer leader = officerWith(Role::Leader);
    EXPECT_TRUE(permit(*standard, dossier, leader, Action(QStringLiteral("pause")), kNow));
    dossier.agency = QStringLiteral("H19.102");
    EXPECT_FALSE(permit(*standard, dossier, leader, Action(QStringLiteral("pause")), kNow)) << "another office's dossier";
    dossier.agency = QStringLiteral("H19.10");
    EXPECT_FALSE(permit(*standard, dossier, leader, Action(QStringLiteral("pause")), kNow)) << "a code that begins alike";
    dossier.agency = QStringLiteral("H19.101");
    EXPECT_TRUE(permit(*standard, dossier, leader, Action(QStringLiteral("pause")), kNow));

    Officer deputy = officerWith(Role::Handler);
    deputy.delegations.append(
        {QStringLiteral("cb-vang"), QStringLiteral("Lê Văn Vắng"), head.posts.last(), kNow.addDays(-1), kNow.addDays(1)});
    const auto granted = permit(*standard, dossier, deputy, Action::Assign, kNow);
    ASSERT_TRUE(granted);
    EXPECT_EQ(granted->actorOf(deputy).behalfOfName, QStringLiteral("Lê Văn Vắng"));
    EXPECT_EQ(granted->actorOf(deputy).officerId, QStringLiteral("cb-thu"));
    EXPECT_FALSE(permit(*standard, dossier, deputy, Action::Assign, kNow.addDays(2))) << "the absence is over";
}

}  // namespace
}  // namespace motcua
