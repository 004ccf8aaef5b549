#include "domain/Workflow.h"

#include <algorithm>
#include <vector>

namespace motcua {
namespace {

using S = DossierState;
using A = Action;

struct StateRow {
    S state;
    const char16_t* code;
    int national;
};
constexpr StateRow kStates[] = {
    {S::Received, u"received", 2},  {S::Transferred, u"transferred", 4},
    {S::Assigned, u"assigned", 4},  {S::ResultDrafted, u"resultDrafted", 4},
    {S::Approved, u"approved", 4},  {S::Signed, u"signed", 4},
    {S::Sealed, u"sealed", 4},      {S::ResultReady, u"resultReady", 9},
    {S::Returned, u"returned", 10}, {S::Unknown, u"unknown", 0},
};

struct ActionRow {
    A action;
    const char16_t* code;
    std::vector<Role> roles;
};
const std::vector<ActionRow>& actions() {
    static const std::vector<ActionRow> rows = {
        {A::Receive, u"receive", {Role::Reception}},
        {A::AttachPaper, u"attachPaper", {Role::Digitizer, Role::Reception}},
        {A::CorrectFields, u"correctFields", {Role::Digitizer, Role::Reception}},
        {A::Transfer, u"transfer", {Role::Reception}},
        {A::Assign, u"assign", {Role::UnitHead}},
        {A::DraftResult, u"draftResult", {Role::Handler}},
        {A::Approve, u"approve", {Role::UnitHead}},
        {A::SendBack, u"sendBack", {Role::UnitHead, Role::Leader}},
        {A::Sign, u"sign", {Role::Leader}},
        {A::Seal, u"seal", {Role::Clerk}},
        {A::TransferBack, u"transferBack", {Role::Clerk}},
        {A::SettleFee, u"settleFee", {Role::Return, Role::Reception}},
        {A::Return, u"return", {Role::Return, Role::Reception}},
        {A::Timestamp, u"timestamp", {Role::Reception, Role::Return, Role::Digitizer, Role::Leader, Role::Clerk}},
    };
    return rows;
}

struct Move {
    S from;
    A action;
    S to;
};
constexpr Move kMoves[] = {
    {S::Received, A::AttachPaper, S::Received},      {S::Received, A::CorrectFields, S::Received},
    {S::Received, A::SettleFee, S::Received},        {S::Received, A::Transfer, S::Transferred},
    {S::Transferred, A::Assign, S::Assigned},        {S::Assigned, A::Assign, S::Assigned},
    {S::Assigned, A::DraftResult, S::ResultDrafted}, {S::ResultDrafted, A::Approve, S::Approved},
    {S::ResultDrafted, A::SendBack, S::Assigned},    {S::Approved, A::Sign, S::Signed},
    {S::Approved, A::SendBack, S::Assigned},         {S::Signed, A::Seal, S::Sealed},
    {S::Sealed, A::TransferBack, S::ResultReady},    {S::ResultReady, A::SettleFee, S::ResultReady},
    {S::ResultReady, A::Return, S::Returned},
};

const ActionRow& rowOf(A action) {
    return *std::find_if(actions().begin(), actions().end(), [action](const ActionRow& row) { return row.action == action; });
}

const StateRow& rowOf(S state) {
    return *std::find_if(std::begin(kStates), std::end(kStates), [state](const StateRow& row) { return row.state == state; });
}

}  // namespace

QString stateCode(S state) {
    return QString::fromUtf16(rowOf(state).code);
}

Result<S> stateOf(const QString& code) {
    for (const StateRow& row : kStates) {
        if (code == QStringView(row.code)) return row.state;
    }
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("state")}}, code);
}

QString actionCode(A action) {
    return QString::fromUtf16(rowOf(action).code);
}

Result<A> actionOf(const QString& code) {
    for (const ActionRow& row : actions()) {
        if (code == QStringView(row.code)) return row.action;
    }
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), code}});
}

int nationalStatus(S state) {
    return rowOf(state).national;
}

Result<S> stateAfter(S state, A action) {
    if (action == A::Timestamp && state != S::Unknown) return state;  // owed since an outage: may come at any time and moves nothing
    for (const Move& move : kMoves) {
        if (move.from == state && move.action == action) return move.to;
    }
    return fail(ErrorCode::StepNotPossible,
                {{QStringLiteral("action"), actionCode(action)}, {QStringLiteral("state"), stateCode(state)}});
}

Result<Role> roleFor(const Officer& officer, A action) {
    for (const Role role : rowOf(action).roles) {
        if (officer.hasRole(role)) return role;
    }
    return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), actionCode(action)},
                                        {QStringLiteral("role"), roleCode(rowOf(action).roles.front())}});
}

QList<A> possibleActions(S state, const Officer& officer) {
    QList<A> out;
    for (const Move& move : kMoves) {
        if (move.from == state && roleFor(officer, move.action)) out.append(move.action);
    }
    return out;
}

}  // namespace motcua
