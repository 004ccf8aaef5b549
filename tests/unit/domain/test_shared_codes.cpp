// Codes and agencies on a day: renamed, replaced, merged, and lists that are wrong.
#include <gtest/gtest.h>

#include "base/Json.h"
#include "domain/GateService.h"
#include "domain/SharedCodes.h"

using namespace motcua;

namespace {

QJsonObject json(const char* text) {
    return *parseObject(QByteArray(text));
}

const QDate kBefore(2025, 6, 30);
const QDate kAfter(2025, 7, 1);

}  // namespace

TEST(CodeList, AnEntryCountsOnItsOwnDays) {
    const CodeList list = CodeList::fromJson(json(R"({"items": [
        {"code": "A", "name": "tên cũ", "validTo": "2025-06-30"}, {"code": "A", "name": "tên mới", "validFrom": "2025-07-01"},
        {"code": "B", "name": "luôn luôn", "validFrom": null, "validTo": null}]})"));
    EXPECT_EQ(list.find(QStringLiteral("A"), kBefore)->name, QStringLiteral("tên cũ"));
    EXPECT_EQ(list.find(QStringLiteral("A"), kAfter)->name, QStringLiteral("tên mới"));
    EXPECT_EQ(list.find(QStringLiteral("B"), kBefore)->name, QStringLiteral("luôn luôn"));
    EXPECT_FALSE(list.find(QStringLiteral("C"), kAfter));
    EXPECT_EQ(list.valid(kAfter).size(), 2);
    EXPECT_TRUE(CodeList::fromJson({}).valid(kAfter).isEmpty());
}

TEST(AgencyTree, MergedUnitsHandTheirWorkOn) {
    AgencyTree tree;
    for (const char* record :
         {R"({"code": "H10", "names": [{"name": "Bình Phước"}], "validTo": "2025-06-30", "successorCode": "H19"})",
          R"({"code": "H10.1", "parentCode": "H10", "validTo": "2024-12-31", "successorCode": "H10"})",
          R"({"code": "H19", "names": [{"name": "tỉnh Đồng Nai", "validTo": "2026-04-29"},
                                                             {"name": "thành phố Đồng Nai", "validFrom": "2026-04-30"}]})",
          R"({"code": "H19.101", "parentCode": "H19", "validFrom": "2025-07-01"})",
          R"({"code": "R1", "validTo": "2000-01-01", "successorCode": "R2"})",
          R"({"code": "R2", "validTo": "2000-01-01", "successorCode": "R1"})"}) {
        tree.add(json(record));
    }
    EXPECT_EQ(tree.inChargeOn(QStringLiteral("H10"), kBefore), QStringLiteral("H10"));
    EXPECT_EQ(tree.inChargeOn(QStringLiteral("H10.1"), kAfter), QStringLiteral("H19"));
    EXPECT_EQ(tree.inChargeOn(QStringLiteral("R1"), kAfter), QString());
    EXPECT_EQ(tree.inChargeOn(QStringLiteral("unknown"), kAfter), QString());
    EXPECT_EQ(tree.nameOn(QStringLiteral("H19"), kAfter), QStringLiteral("tỉnh Đồng Nai"));
    EXPECT_EQ(tree.nameOn(QStringLiteral("H19"), QDate(2026, 11, 23)), QStringLiteral("thành phố Đồng Nai"));
    EXPECT_EQ(tree.childrenOn(QStringLiteral("H19"), kAfter), QStringList{QStringLiteral("H19.101")});
    EXPECT_TRUE(tree.childrenOn(QStringLiteral("H19"), kBefore).isEmpty());
    EXPECT_EQ(tree.parent(QStringLiteral("H19.101")), QStringLiteral("H19"));
}

TEST(GateService, EveryCodeComesBackAndEveryServiceHasSomebodyWhoMayAsk) {
    for (const GateService service : gateServices()) {
        EXPECT_EQ(*gateServiceOf(gateServiceCode(service)), service);
        bool somebody = false;
        for (const Role role :
             {Role::Reception, Role::Return, Role::Digitizer, Role::Handler, Role::UnitHead, Role::Leader, Role::Clerk}) {
            Officer officer;
            officer.posts.append({QStringLiteral("p"), QStringLiteral("H19.101"), role, {}});
            somebody = somebody || roleToAsk(officer, service).has_value();
        }
        EXPECT_TRUE(somebody) << qPrintable(gateServiceCode(service));
    }
    Officer administrator;
    administrator.posts.append({QStringLiteral("p"), QStringLiteral("H19.101"), Role::Administrator, {}});
    EXPECT_EQ(roleToAsk(administrator, GateService::VerifyCitizen).error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(gateServiceOf(QStringLiteral("population.list")).error().code, ErrorCode::GateServiceUnknown);
}
