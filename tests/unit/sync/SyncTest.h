// Two desks and their province, over both wires: the fixture of the engine's tests.
#pragma once

#include <gtest/gtest.h>

#include "Town.h"

namespace motcua::test {

inline const QString kPhone = QStringLiteral("applicant.phone");
inline const QString kEmail = QStringLiteral("applicant.email");

struct SyncTest : ::testing::TestWithParam<Wire> {
    Town town;
    Desk a{town, QStringLiteral("desk-a"), officeConfig(), GetParam()};
    Desk b{town, QStringLiteral("desk-b"), officeConfig(), GetParam()};

    // A dossier that both desks and the province know.
    QUuid shared(const QString& applicant = QStringLiteral("Nguyễn Thị Thử Nghiệm")) {
        a.step();
        const QUuid id = a.receive(applicant);
        EXPECT_TRUE(a.drain());
        EXPECT_TRUE(b.drain());
        return id;
    }
};

}  // namespace motcua::test
