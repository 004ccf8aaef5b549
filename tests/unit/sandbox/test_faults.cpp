#include "ProvinceTest.h"
#include "sandbox/model/FaultPlan.h"

namespace motcua::sandbox {
namespace {

FaultPlan plan(const char* json) {
    return *FaultPlan::read(json);
}
const HttpQuestion kOps{"POST", "/sync/v1/ops", {}, {}};
const HttpQuestion kFeed{"GET", "/sync/v1/changes?limit=5", {}, {}};

TEST(FaultPlan, CountsSkipsAndLooksAtPathAndMethod) {
    FaultPlan faults = plan(R"({"rules":[{"path":"/sync/v1/ops","method":"POST","kind":"drop-after","skip":1,"count":2}]})");
    EXPECT_EQ(faults.next(kFeed).kind, FaultKind::None);
    EXPECT_EQ(faults.next(kOps).kind, FaultKind::None);
    EXPECT_EQ(faults.next(kOps).kind, FaultKind::DropAfter);
    EXPECT_EQ(faults.next(kOps).kind, FaultKind::DropAfter);
    EXPECT_EQ(faults.next(kOps).kind, FaultKind::None);
}

TEST(FaultPlan, ChanceRepeatsItselfWithTheSeed) {
    const char* json = R"({"seed":11,"rules":[{"kind":"status","status":429,"retryAfter":3,"probability":0.3}]})";
    FaultPlan one = plan(json);
    FaultPlan two = plan(json);
    int hits = 0;
    for (int i = 0; i < 1000; ++i) {
        const Fault fault = one.next(kOps);
        EXPECT_EQ(fault.kind, two.next(kOps).kind);
        hits += fault.kind == FaultKind::Status ? 1 : 0;
    }
    EXPECT_GT(hits, 240);
    EXPECT_LT(hits, 360);
}

TEST(FaultPlan, SpoilsAnswersAsNamed) {
    const HttpAnswer good = jsonAnswer(200, {{QStringLiteral("results"), QJsonArray{}}});
    Fault fault = plan(R"({"rules":[{"kind":"status","status":503,"retryAfter":9}]})").next(kOps);
    EXPECT_FALSE(fault.reachesProvince());
    EXPECT_EQ(fault.spoil(good).status, 503);
    EXPECT_EQ(fault.spoil(good).headers.value("Retry-After"), "9");
    fault.kind = FaultKind::Html;
    EXPECT_EQ(fault.spoil(good).status, 200);
    EXPECT_TRUE(fault.spoil(good).body.startsWith("<html"));
    fault.kind = FaultKind::Truncate;
    EXPECT_TRUE(fault.reachesProvince());
    EXPECT_EQ(fault.spoil(good).body.size(), good.body.size() / 2);
    fault.kind = FaultKind::DropBefore;
    EXPECT_FALSE(fault.reachesProvince());
}

TEST(FaultPlan, RefusesAFileItDoesNotUnderstand) {
    EXPECT_FALSE(FaultPlan::read("{}"));
    EXPECT_FALSE(FaultPlan::read(R"({"rules":[{"kind":"earthquake"}]})"));
}

}  // namespace
}  // namespace motcua::sandbox
