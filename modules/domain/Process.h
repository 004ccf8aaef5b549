// A process (quy trình giải quyết) as data: the states of a dossier, the actions, and the moves that lead from one to another.
//
// Shape: resources/process/*.json, described in resources/process/README.md and process.schema.json; read by ProcessReader,
// proved by ProcessCheck, applied by ProcessStep. Codes of states and actions are the file's own; what code implements – kinds
// of action, guards, effects, inputs – are closed vocabularies. Source: the province's swim-lane (nine steps, six gateways),
// NĐ 118/2025/NĐ-CP Điều 17–20. Threads: immutable values.
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "domain/Officer.h"
#include "domain/PlacedJson.h"
#include "domain/Workflow.h"

namespace motcua {

// What an action does beside moving: machinery of the stations, or nothing (Move).
enum class StepKind {
    Move,
    Receive,        // tiếp nhận tại quầy
    Accept,         // tiếp nhận hồ sơ trực tuyến, bưu chính đã có trong hệ thống
    AttachPaper,    // gắn bản số hóa
    CorrectFields,  // sửa dữ liệu
    Assign,         // phân công
    DraftResult,    // trình dự thảo
    Sign,           // ký số
    Seal,           // đóng dấu
    SettleFee,      // thu phí, lệ phí
    Return,         // trả kết quả
    Track,          // theo dõi hồ sơ con
    Timestamp,      // dấu thời gian còn nợ
};

// A condition on the dossier before the step.
enum class Guard {
    PapersDigitized,
    FeesSettled,
    ResultDrafted,  // there is a draft or a result taken in
    ResultPresent,  // there is a result as it will be handed over
    ResultSigned,   // the leader has signed
    ResultSealed,
    ChildrenFinished,
    SentByActor,  // the one who sent it here, and nobody else
};

// What a step does to the dossier beside its kind.
enum class Effect {
    OpenBranch,      // begins something that comes back: an opinion asked, a wish to withdraw
    CloseBranch,     // ends it
    PauseClock,      // begins something during which the time limit stands still
    ResumeClock,     // ends it; the due date is counted anew
    Record,          // keeps that it happened, with its reason
    StartClock,      // the time limit begins now, with the acceptance
    StartAtArrival,  // the time limit begins now and counts from the arrival
    RestartClock,    // the time limit counts once more, from now; the receipt stays what it was
    ExtendDue,       // a new due date
    RecordApology,   // a letter of apology belongs to it
    CountAsOverdue,  // the indicator set counts the dossier as overdue
    AssignHandler,
    AddFee,           // a financial obligation to settle
    KeepOldResult,    // the result given out stays on record; a new one is made
    CancelLeftovers,  // what is still open ends with this step
};

// What the officer must say.
enum class Need { Reason, Officer, Agency, Until, Answer, Amount, Child };

enum class TimeRuns { Running, Paused, Stopped };

struct Names {
    QString vi;
    QString en;
    const QString& in(const QString& language) const { return language == QLatin1String("en") ? en : vi; }
};

struct Allowance {
    int value = 0;
    bool inHours = false;  // working hours; else working days
};

struct ProcessState {
    QString code;
    Names names;
    int national = 0;  // DVCQG 1–10
    QString iGate;
    QString openCps;
    TimeRuns clock = TimeRuns::Running;
    bool isFinal = false;
    QString room;  // which list of the window shows it: work, sign, return, none
    QString step;  // of the swim-lane: "2.3"
    std::optional<Allowance> allowance;
    Place place;

    // Not accepted yet: the office owes its first answer, and no time limit counts.
    bool awaitsAnswer() const { return national == 1 && clock == TimeRuns::Stopped && !isFinal; }
};

struct ProcessAction {
    QString code;
    Names names;
    Names done;  // in the history: "Đã chuyển xử lý"
    StepKind kind = StepKind::Move;
    Place place;
};

struct Move {
    QString action;
    QStringList from;
    QString to;  // empty: stays; kBack: where the innermost open branch left
    QList<Role> roles;
    QList<Guard> guards;
    QList<Effect> effects;
    QList<Need> needs;
    QStringList after;  // possible only after one of these actions was taken
    bool once = false;  // one time for a dossier
    bool late = false;  // the province takes it as well when the dossier has gone on meanwhile
    QString warning;    // said before it is taken: countsAsOverdue
    QString form;       // kind of printed form that belongs to it
    Place place;

    bool has(Effect effect) const { return effects.contains(effect); }
    bool has(Need need) const { return needs.contains(need); }
    // Does the due date follow anew from it?
    bool startsClock() const { return has(Effect::StartClock) || has(Effect::StartAtArrival) || has(Effect::RestartClock); }
    // Is it kept in the dossier that this move was taken?
    bool isKept() const { return has(Effect::OpenBranch) || has(Effect::PauseClock) || has(Effect::Record); }
};

inline const QString kBack = QStringLiteral("@back");

// An item of an interlinked group: what a child is called and who handles it.
struct ChildPlan {
    QString key;
    Names names;
    QString agency;
};

// Which dossiers a process is for when the procedure names none. Empty lists match everything.
struct Applies {
    QStringList procedures;
    QStringList fields;    // lĩnh vực
    QStringList limits;    // unit of the time limit: same_day …
    QStringList channels;  // code list channels
    bool isEmpty() const { return procedures.isEmpty() && fields.isEmpty() && limits.isEmpty() && channels.isEmpty(); }
};

struct Process {
    QString code;
    int version = 0;
    Names names;
    QDate validFrom;
    QDate validTo;  // invalid: no end known
    Applies applies;
    QStringList starts;                      // the first is the usual one
    QMap<QString, QString> startsByChannel;  // of channels (code list channels) with a start of their own
    QList<ChildPlan> children;
    QList<ProcessState> states;
    QList<ProcessAction> actions;
    QList<Move> moves;
    QByteArray source;  // the file, byte for byte

    const QString& startFor(const QString& channel) const;
    const ProcessState* state(const QString& name) const;
    const ProcessAction* action(const QString& name) const;
    // At most one for a state and an action.
    const Move* move(const QString& state, const QString& action) const;
    // The move of that action; else the only one of that kind in the state (stations know kinds, files name actions).
    const Move* moveFor(const QString& state, const Action& action) const;
    const Move* moveOfKind(const QString& state, StepKind kind) const;
    QList<const Move*> movesFrom(const QString& state) const;
    bool isValidOn(QDate day) const;
    QString id() const;  // "commune/1": one for ever, since a version never changes
};

using ProcessRef = std::shared_ptr<const Process>;

// The words of the vocabularies, as files spell them; nullopt if unknown.
QString kindCode(StepKind kind);
QString guardCode(Guard guard);
QString effectCode(Effect effect);
QString needCode(Need need);
std::optional<StepKind> kindOf(const QString& code);
std::optional<Guard> guardOf(const QString& code);
std::optional<Effect> effectOf(const QString& code);
std::optional<Need> needOf(const QString& code);

}  // namespace motcua
