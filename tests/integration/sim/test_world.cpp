// Short simulations: the CI slice. The long form is `./dev sim`.
#include <gtest/gtest.h>

#include "sim/Simulation.h"

using namespace motcua;
using namespace motcua::sim;

namespace {

std::string storyOf(const SimulationReport& report) {
    if (report.violations.isEmpty()) return {};
    const WorldReport& first = report.violations.first();
    return "seed " + std::to_string(first.seed) + ": " + propertyId(first.violation->property).toStdString() + ": " +
           first.violation->detail.toStdString() + '\n' + first.trace.join(u'\n').toStdString();
}

}  // namespace

TEST(World, TheSameSeedIsTheSameRun) {
    SimulationOptions options;
    options.from = 700;
    options.seeds = 2;
    options.days = 2;
    const auto once = simulate(options);
    options.threads = 1;
    const auto again = simulate(options);
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once->traceHash, again->traceHash);
    options.from = 701;
    EXPECT_NE(simulate(options)->traceHash, once->traceHash);
}

TEST(World, NothingIsLostDoubledOrHidden) {
    SimulationOptions options;
    options.seeds = 24;
    const auto report = simulate(options);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->violations.isEmpty()) << storyOf(*report);
    EXPECT_EQ(report->drained, options.seeds);
    EXPECT_GT(report->operations, 1000);
    // Every kind of trouble has really struck.
    const QJsonObject faults = report->faults.toJson();
    for (auto fault = faults.begin(); fault != faults.end(); ++fault) {
        EXPECT_GT(fault.value().toInteger(), 0) << fault.key().toStdString();
    }
}

TEST(World, TheWeakerWireKeepsTheSamePromises) {
    SimulationOptions options;
    options.seeds = 16;
    options.from = 400;
    options.wire = Wire::Classic;
    const auto report = simulate(options);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->violations.isEmpty()) << storyOf(*report);
    EXPECT_EQ(report->drained, options.seeds);
}

TEST(World, ASeededBugIsFound) {
    SimulationOptions options;
    options.seeds = 40;
    options.stopAtFirst = true;
    for (const char* mutant : {"no-rebase", "new-op-id-on-retry"}) {
        options.mutant = QLatin1String(mutant);
        const auto report = simulate(options);
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->violations.isEmpty()) << mutant;
    }
}
