// Broken process files: each is refused whole, and the first finding names the exact line and member.

#include <gtest/gtest.h>

#include <QElapsedTimer>

#include "domain/ProcessCheck.h"
#include "domain/ProcessReader.h"

namespace motcua {
namespace {

// A small sound process. The line numbers below are counted from the brace.
const char* const kSound = R"({
  "format": 1, "code": "thu", "version": 1,
  "names": {"vi": "Quy trình thử", "en": "Trial"},
  "validFrom": "2026-01-01", "validTo": null,
  "appliesTo": {"channels": ["1"]},
  "starts": ["received"],
  "states": [
    {"code": "received", "names": {"vi": "Đã nhận", "en": "Received"}, "national": 2, "iGate": "19", "openCps": "receiving", "clock": "running", "room": "work", "allowance": {"value": 4, "unit": "hour"}},
    {"code": "waiting", "names": {"vi": "Chờ", "en": "Waiting"}, "national": 5, "iGate": "3", "openCps": "waiting", "clock": "paused", "room": "work"},
    {"code": "done", "names": {"vi": "Xong", "en": "Done"}, "national": 10, "iGate": "5", "openCps": "done", "clock": "stopped", "final": true, "room": "none"}
  ],
  "actions": [
    {"code": "ask", "names": {"vi": "Hỏi", "en": "Ask"}, "done": {"vi": "Đã hỏi", "en": "Asked"}, "kind": "move"},
    {"code": "answer", "names": {"vi": "Trả lời", "en": "Answer"}, "done": {"vi": "Đã trả lời", "en": "Answered"}, "kind": "move"},
    {"code": "finish", "names": {"vi": "Kết thúc", "en": "Finish"}, "done": {"vi": "Đã kết thúc", "en": "Finished"}, "kind": "return"}
  ],
  "moves": [
    {"action": "ask", "from": ["received"], "to": "waiting", "roles": ["chuyen_vien"], "effects": ["pauseClock"], "needs": ["reason"], "once": true},
    {"action": "answer", "from": ["waiting"], "to": "@back", "roles": ["tiep_nhan"], "effects": ["resumeClock"]},
    {"action": "finish", "from": ["received"], "to": "done", "roles": ["tiep_nhan"], "guards": []}
  ]
}
)";

struct Broken {
    const char* name;
    const char* from;
    const char* to;
    FindingCode code;
    int line;
    const char* path;
};

// Wrong words and shapes: found by the reader.
const Broken kUnreadable[] = {
    {"comma forgotten", "\"version\": 1,\n", "\"version\": 1\n", FindingCode::NotJson, 3, ""},
    {"text not closed", "\"Trial\"", "\"Trial", FindingCode::NotJson, 3, ""},
    {"comma before the end", "\"guards\": []}", "\"guards\": []},", FindingCode::NotJson, 21, ""},
    {"file cut off", "  ]\n}\n", "", FindingCode::NotJson, 21, ""},
    {"format of another time", "\"format\": 1", "\"format\": 2", FindingCode::WrongValue, 2, "format"},
    {"code with a dot", "\"code\": \"thu\"", "\"code\": \"thu.1\"", FindingCode::WrongValue, 2, "code"},
    {"version no number", "\"version\": 1", "\"version\": \"1\"", FindingCode::WrongType, 2, "version"},
    {"version half", "\"version\": 1", "\"version\": 1.5", FindingCode::WrongValue, 2, "version"},
    {"name in one language", ", \"en\": \"Trial\"", "", FindingCode::MemberMissing, 3, "names.en"},
    {"no such day", "2026-01-01", "2026-02-30", FindingCode::WrongValue, 4, "validFrom"},
    {"ends before it begins", "\"validTo\": null", "\"validTo\": \"2025-01-01\"", FindingCode::WrongValue, 4, "validTo"},
    {"unknown member", "\"appliesTo\"", "\"apliesTo\"", FindingCode::MemberUnknown, 5, "apliesTo"},
    {"unknown member inside", "\"channels\"", "\"chanels\"", FindingCode::MemberUnknown, 5, "appliesTo.chanels"},
    {"start nowhere", "\"starts\": [\"received\"]", "\"starts\": [\"recieved\"]", FindingCode::UnknownState, 6, "starts[0]"},
    {"start of a channel that is none", "\"starts\": [\"received\"]",
     "\"starts\": [\"received\"], \"startsByChannel\": {\"2\": \"waiting\"}", FindingCode::UnknownState, 6,
     "startsByChannel.2"},
    {"start of a channel no word", "\"starts\": [\"received\"]", "\"starts\": [\"received\"], \"startsByChannel\": {\"2\": 1}",
     FindingCode::WrongType, 6, "startsByChannel.2"},
    {"no start", "\"starts\": [\"received\"]", "\"starts\": []", FindingCode::WrongValue, 6, "starts"},
    {"national status out of the list", "\"national\": 2", "\"national\": 11", FindingCode::WrongValue, 8,
     "states[0].national"},
    {"clock of its own", "\"clock\": \"running\"", "\"clock\": \"slow\"", FindingCode::WrongValue, 8, "states[0].clock"},
    {"room unknown", "\"room\": \"none\"", "\"room\": \"cellar\"", FindingCode::WrongValue, 10, "states[2].room"},
    {"unit unknown", "\"unit\": \"hour\"", "\"unit\": \"minute\"", FindingCode::WrongValue, 8, "states[0].allowance.unit"},
    {"state twice", "\"code\": \"waiting\"", "\"code\": \"received\"", FindingCode::StateTwice, 9, "states[1].code"},
    {"member twice", "\"national\": 5,", "\"national\": 5, \"national\": 4,", FindingCode::MemberTwice, 9,
     "states[1].national"},
    {"action twice", "\"code\": \"answer\"", "\"code\": \"ask\"", FindingCode::ActionTwice, 14, "actions[1].code"},
    {"kind unknown", "\"kind\": \"return\"", "\"kind\": \"teleport\"", FindingCode::UnknownKind, 15, "actions[2].kind"},
    {"action unknown", "{\"action\": \"ask\"", "{\"action\": \"beg\"", FindingCode::UnknownAction, 18, "moves[0].action"},
    {"move from nowhere", "\"from\": [\"waiting\"]", "\"from\": [\"wating\"]", FindingCode::UnknownState, 19,
     "moves[1].from[0]"},
    {"move to nowhere", "\"to\": \"done\"", "\"to\": \"gone\"", FindingCode::UnknownState, 20, "moves[2].to"},
    {"role unknown", "[\"chuyen_vien\"]", "[\"chuyen_gia\"]", FindingCode::UnknownRole, 18, "moves[0].roles[0]"},
    {"nobody may", "\"roles\": [\"chuyen_vien\"]", "\"roles\": []", FindingCode::WrongValue, 18, "moves[0].roles"},
    {"roles forgotten", "\"roles\": [\"chuyen_vien\"], ", "", FindingCode::MemberMissing, 18, "moves[0].roles"},
    {"role twice", "[\"chuyen_vien\"]", "[\"chuyen_vien\", \"chuyen_vien\"]", FindingCode::MemberTwice, 18,
     "moves[0].roles[1]"},
    {"guard unknown", "\"guards\": []", "\"guards\": [\"sunny\"]", FindingCode::UnknownGuard, 20, "moves[2].guards[0]"},
    {"effect unknown", "[\"resumeClock\"]", "[\"resetClock\"]", FindingCode::UnknownEffect, 19, "moves[1].effects[0]"},
    {"input unknown", "[\"reason\"]", "[\"mood\"]", FindingCode::UnknownNeed, 18, "moves[0].needs[0]"},
    {"guards no list", "\"guards\": []", "\"guards\": \"feesSettled\"", FindingCode::WrongType, 20, "moves[2].guards"},
    {"effect without its input", "\"effects\": [\"pauseClock\"]", "\"effects\": [\"pauseClock\", \"extendDue\"]",
     FindingCode::EffectNeedsInput, 18, "moves[0].needs"},
    {"once and not kept", "\"to\": \"done\", ", "\"to\": \"done\", \"once\": true, ", FindingCode::OnceNotKept, 20,
     "moves[2].effects"},
    {"clock started again and not kept", "\"guards\": []", "\"effects\": [\"restartClock\"]", FindingCode::OnceNotKept, 20,
     "moves[2].effects"},
    {"late and moving", "\"to\": \"done\", ", "\"to\": \"done\", \"late\": true, ", FindingCode::WrongValue, 20,
     "moves[2].late"},
    {"undecided", "{\"action\": \"answer\", \"from\": [\"waiting\"]",
     "{\"action\": \"ask\", \"from\": [\"waiting\", \"received\"]", FindingCode::MoveTwice, 19, "moves[1].from"},
};

// Every word is right, and the process is still not sound.
const Broken kUnsound[] = {
    {"dead end", "\"from\": [\"waiting\"]", "\"from\": [\"done\"]", FindingCode::DeadEnd, 9, "waiting"},
    {"clock left paused", "\"to\": \"waiting\"", "\"to\": \"received\"", FindingCode::ClockLeftPaused, 18, "ask"},
    {"clock not paused", "\"effects\": [\"pauseClock\"]", "\"effects\": [\"openBranch\"]", FindingCode::ClockNotPaused, 18,
     "ask"},
    {"final with the clock paused", "\"to\": \"@back\", \"roles\": [\"tiep_nhan\"], \"effects\": [\"resumeClock\"]",
     "\"to\": \"done\", \"roles\": [\"tiep_nhan\"]", FindingCode::ClockLeftPaused, 19, "answer"},
    {"back without an opening", "\"to\": \"done\", ", "\"to\": \"@back\", ", FindingCode::NoWayBack, 20, "finish"},
    {"nobody goes on", "\"from\": [\"received\"], \"to\": \"done\"", "\"from\": [\"done\"], \"to\": \"done\"",
     FindingCode::DeadEnd, 8, "received"},
    {"guard that nothing fulfils", "\"guards\": []", "\"guards\": [\"feesSettled\"]", FindingCode::DeadEnd, 8, "received"},
    {"branches without end",
     "\"to\": \"waiting\", \"roles\": [\"chuyen_vien\"], \"effects\": [\"pauseClock\"], \"needs\": [\"reason\"], \"once\": "
     "true",
     "\"roles\": [\"chuyen_vien\"], \"effects\": [\"openBranch\"]", FindingCode::BranchesPileUp, 18, "ask"},
    {"left open at the end", "\"to\": \"waiting\", \"roles\": [\"chuyen_vien\"], \"effects\": [\"pauseClock\"]",
     "\"roles\": [\"chuyen_vien\"], \"effects\": [\"openBranch\"]", FindingCode::LeftOpen, 20, "finish"},
    {"state nobody reaches", "\"starts\": [\"received\"]", "\"starts\": [\"done\"]", FindingCode::StateUnreachable, 8,
     "received"},
    {"action nobody uses", "    {\"code\": \"answer\"",
     "    {\"code\": \"dream\", \"names\": {\"vi\": \"Mơ\", \"en\": \"Dream\"}, \"done\": {\"vi\": \"Đã mơ\", \"en\": "
     "\"Dreamt\"}, \"kind\": \"move\"},\n    {\"code\": \"answer\"",
     FindingCode::ActionUnused, 14, "dream"},
};

QByteArray broken(const Broken& row) {
    QByteArray text(kSound);
    const qsizetype at = text.indexOf(row.from);
    EXPECT_GE(at, 0) << row.name;
    return text.replace(at, static_cast<qsizetype>(qstrlen(row.from)), row.to);
}

std::string told(const QList<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings) {
        out += QStringLiteral("  %1 %2:%3 %4 %5\n")
                   .arg(findingId(finding.code))
                   .arg(finding.place.line)
                   .arg(finding.place.column)
                   .arg(finding.path, finding.value)
                   .toStdString();
    }
    return out;
}

bool names(const QList<Finding>& findings, const Broken& row) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == row.code && finding.place.line == row.line && finding.path == QLatin1String(row.path);
    });
}

TEST(BrokenFiles, TheBaseIsSound) {
    const ProcessReading reading = readProcess(kSound);
    ASSERT_TRUE(reading.process) << told(reading.findings);
    EXPECT_TRUE(checkProcess(*reading.process).findings.isEmpty()) << told(checkProcess(*reading.process).findings);
    EXPECT_EQ(reading.process->source, QByteArray(kSound));
}

TEST(BrokenFiles, AreRefusedWithTheExactLine) {
    for (const Broken& row : kUnreadable) {
        const ProcessReading reading = readProcess(broken(row));
        EXPECT_FALSE(reading.process) << row.name;
        EXPECT_TRUE(names(reading.findings, row)) << row.name << '\n' << told(reading.findings);
    }
    EXPECT_GE(std::size(kUnreadable), 30U);
}

TEST(BrokenFiles, UnsoundOnesAreFoundByExploration) {
    for (const Broken& row : kUnsound) {
        const ProcessReading reading = readProcess(broken(row));
        ASSERT_TRUE(reading.process) << row.name << '\n' << told(reading.findings);
        const Soundness soundness = checkProcess(*reading.process);
        EXPECT_TRUE(names(soundness.findings, row)) << row.name << '\n' << told(soundness.findings);
    }
}

TEST(BrokenFiles, ColumnsPointAtTheWord) {
    QByteArray text(kSound);
    text.replace("\"to\": \"done\"", "\"to\": \"gone\"");
    const ProcessReading reading = readProcess(text);
    ASSERT_EQ(reading.findings.size(), 1) << told(reading.findings);
    const QByteArray line = text.split('\n').at(reading.findings.first().place.line - 1);
    EXPECT_EQ(line.mid(reading.findings.first().place.column - 1, 6), QByteArray("\"gone\""));
}

TEST(BrokenFiles, AllFindingsAreTold) {
    QByteArray text(kSound);
    text.replace("\"kind\": \"return\"", "\"kind\": \"teleport\"")
        .replace("[\"reason\"]", "[\"mood\"]")
        .replace("\"gone\"", "");
    EXPECT_EQ(readProcess(text).findings.size(), 2);
    const Error error = errorOf(readProcess(text).findings);
    EXPECT_TRUE(error.is(ErrorCode::ProcessBad));
    EXPECT_EQ(error.params.value(QStringLiteral("line")), QStringLiteral("15"));
    EXPECT_EQ(error.params.value(QStringLiteral("count")), QStringLiteral("2"));
}

TEST(BrokenFiles, ANumberBeyondEveryIntIsNoVersion) {
    for (const char* number : {"1e300", "-1e300", "2147483648", "1e9999"}) {
        QByteArray text(kSound);
        text.replace("\"version\": 1,", QByteArray("\"version\": ") + number + ',');
        EXPECT_FALSE(readProcess(text).process) << number;
    }
}

TEST(BrokenFiles, ALargeFileIsPassedOnce) {
    const QByteArray row = "  {\"a\": [1, 2, 3], \"b\": \"chữ\"},\n";
    const QByteArray text = "[\n" + row.repeated(60'000) + "  {\"x\": 1}\n]";
    QElapsedTimer timer;
    timer.start();
    const auto parsed = parsePlaced(text);
    ASSERT_TRUE(parsed);
    EXPECT_LT(timer.elapsed(), 20'000) << "minutes, if lines are counted anew for each token";
    EXPECT_EQ(parsed->items.back().place.line, 60'002);
    EXPECT_EQ(parsed->items.back().members.front().place.column, 4);
}

// States in a row, with a rule for every step if wanted.
Process chainOf(int states, bool withRules) {
    Process process;
    process.code = QStringLiteral("dai");
    process.starts = {QStringLiteral("s0")};
    for (int i = 0; i < states; ++i) {
        ProcessState state;
        state.code = QStringLiteral("s%1").arg(i);
        state.isFinal = i == states - 1;
        process.states.append(state);
        if (state.isFinal) break;
        ProcessAction action;
        action.code = QStringLiteral("a%1").arg(i);
        process.actions.append(action);
        Move move;
        move.action = action.code;
        move.from = {state.code};
        move.to = QStringLiteral("s%1").arg(i + 1);
        move.roles = {Role::Reception};
        move.once = withRules;
        process.moves.append(move);
    }
    return process;
}

TEST(BrokenFiles, MoreThanCanBeToldApartIsTooLargeAndNotSound) {
    const auto verdict = [](const Process& process) { return checkProcess(process).findings; };
    EXPECT_TRUE(verdict(chainOf(256, false)).isEmpty()) << told(verdict(chainOf(256, false)));
    EXPECT_TRUE(verdict(chainOf(33, true)).isEmpty()) << "32 rules";
    for (const Process& process : {chainOf(257, false), chainOf(34, true)}) {
        ASSERT_EQ(verdict(process).size(), 1);
        EXPECT_EQ(verdict(process).first().code, FindingCode::TooLarge);
    }
}

TEST(BrokenFiles, NeitherDepthNorRubbishBreaksTheReader) {
    EXPECT_FALSE(readProcess(QByteArray(200'000, '[')).process);
    EXPECT_FALSE(readProcess(QByteArray("{\"a\":").repeated(50'000)).process);
    EXPECT_FALSE(readProcess({}).process);
    EXPECT_FALSE(readProcess(QByteArray("\xff\xfe{}")).process);
    EXPECT_FALSE(readProcess(QByteArray(kSound).append('\0')).process);
    EXPECT_FALSE(readProcess("[1, 2]").process);
    const QByteArray sound(kSound);
    for (qsizetype at = 0; at < sound.size(); at += 7) {
        QByteArray cut = sound.left(at);
        EXPECT_FALSE(readProcess(cut).process) << at;
        QByteArray flipped = sound;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x15);
        static_cast<void>(readProcess(flipped));  // any answer, but an answer
    }
}

}  // namespace
}  // namespace motcua
