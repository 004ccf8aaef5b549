// The desk's table of the walk (domain) and the province's must agree: what a desk lets an officer do, the province takes.

#include <gtest/gtest.h>

#include "domain/Workflow.h"
#include "sandbox/model/Walk.h"

namespace motcua::sandbox {
namespace {

const DossierState kStates[] = {DossierState::Received,      DossierState::Transferred, DossierState::Assigned,
                                DossierState::ResultDrafted, DossierState::Approved,    DossierState::Signed,
                                DossierState::Sealed,        DossierState::ResultReady, DossierState::Returned};
const Role kRoles[] = {Role::Reception, Role::Return, Role::Digitizer, Role::Handler,
                       Role::UnitHead,  Role::Leader, Role::Clerk,     Role::Administrator};

Officer officerWith(Role role) {
    Officer officer;
    officer.posts.append({QStringLiteral("vi-tri"), QStringLiteral("H19.101"), role, {}});
    return officer;
}

TEST(Walk, TheProvinceTakesEveryStepThatADeskAllows) {
    int steps = 0;
    for (const DossierState state : kStates) {
        for (const Role role : kRoles) {
            const QList<Action> allowed = possibleActions(state, officerWith(role));
            for (const Action action : allowed) {
                ++steps;
                const QString name = actionCode(action);
                const Step* step = findStep(name, stateCode(state));
                ASSERT_NE(step, nullptr) << name.toStdString() << " in " << stateCode(state).toStdString();
                EXPECT_TRUE(step->roles.contains(roleCode(role))) << name.toStdString() << ' ' << roleCode(role).toStdString();
                const QString to = step->to.isEmpty() ? stateCode(state) : step->to;
                EXPECT_EQ(to, stateCode(*stateAfter(state, action))) << name.toStdString();
            }
        }
    }
    EXPECT_GT(steps, 20);
}

TEST(Walk, NoStepLeadsOutOfTheEndOrOverASignature) {
    EXPECT_EQ(findStep(QStringLiteral("correctFields"), QStringLiteral("returned")), nullptr);
    EXPECT_EQ(findStep(QStringLiteral("return"), QStringLiteral("sealed")), nullptr);
    EXPECT_EQ(findStep(QStringLiteral("transferBack"), QStringLiteral("approved")), nullptr);
    EXPECT_EQ(findStep(QStringLiteral("seal"), QStringLiteral("approved")), nullptr);
}

}  // namespace
}  // namespace motcua::sandbox
