// Every crash point and every power cut of the paths that an officer relies on.
#include <gtest/gtest.h>

#include "sim/CrashPoints.h"

using namespace motcua::sim;

TEST(CrashPoints, AllOfThemAreSurvived) {
    const auto reports = enumerateCrashPoints();
    ASSERT_TRUE(reports);
    EXPECT_EQ(reports->size(), 9);
    for (const PathReport& report : *reports) {
        EXPECT_GT(report.calls, 3) << report.path.toStdString();
        EXPECT_EQ(report.crashes, report.calls) << report.path.toStdString();
        EXPECT_EQ(report.powerCuts, report.calls) << report.path.toStdString();
        EXPECT_TRUE(report.violations.isEmpty())
            << report.path.toStdString() << ": " << report.violations.value(0).toStdString();
    }
}
