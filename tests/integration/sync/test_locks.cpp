// "Đang xử lý: quầy 3": who has a dossier open, over real HTTPS against the real sandbox.
#include <gtest/gtest.h>

#include <thread>

#include "SandboxDesk.h"
#include "base/Executor.h"
#include "stations/Desk.h"
#include "store/ReadModels.h"

using namespace motcua;
using namespace motcua::test;

namespace {

struct Counter : SandboxDesk {
    Counter(const SandboxProcess& sandbox, const QString& name)
        : SandboxDesk(sandbox, name),
          ground({*store, thread, clock, rng, {QStringLiteral("H19.101"), QStringLiteral("H19.101.04"), true}}),
          reads(store->database()) {
        EXPECT_TRUE(logIn());
        EXPECT_TRUE(drain());
    }
    // As the window does when it shows a dossier: the wish is kept here, the line carries it.
    void open(const QUuid& dossier) {
        EXPECT_TRUE(ground.hold(dossier));
        EXPECT_FALSE(step().problem);
    }
    void close(const QUuid& dossier) {
        EXPECT_TRUE(ground.release(dossier));
        EXPECT_FALSE(step().problem);
    }
    // What stands beside the dossier in this desk's lists.
    QString holder(const QUuid& dossier) { return reads.held(clock.now())->value(dossier); }
    // Rounds until the lists say so; false if they do not within ten seconds.
    bool comesToSay(const QUuid& dossier, const QString& who) {
        for (const qint64 end = clock.monotonicMs() + 10'000; clock.monotonicMs() < end;) {
            step();
            if (holder(dossier) == who) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
        return false;
    }

    Executor thread;
    stations::Desk ground;
    store::ReadModels reads;
};

struct Locks : ::testing::Test {
    void SetUp() override {
        ASSERT_TRUE(sandbox.start());
        three = std::make_unique<Counter>(sandbox, QStringLiteral("quầy 3"));
        four = std::make_unique<Counter>(sandbox, QStringLiteral("quầy 4"));
        dossier = three->receive(QStringLiteral("Nguyễn Thị Thử Nghiệm"));
        ASSERT_TRUE(three->drain());
        ASSERT_TRUE(four->drain());
    }

    SandboxProcess sandbox;
    std::unique_ptr<Counter> three, four;
    QUuid dossier;
};

}  // namespace

TEST_F(Locks, TheOtherDeskSeesWhoHasItOpenUntilItIsClosed) {
    three->open(dossier);
    four->open(dossier);
    EXPECT_EQ(four->holder(dossier), QStringLiteral("quầy 3"));
    EXPECT_EQ(four->reads.detail(dossier)->heldByName, QStringLiteral("Nguyễn Thị Thử Nghiệm")) << "the officer at that desk";
    EXPECT_TRUE(three->holder(dossier).isEmpty()) << "nobody is told about himself";

    // Advice, not a bar: versions decide.
    four->correct(dossier, QStringLiteral("applicant.phone"), QStringLiteral("0912000444"));
    EXPECT_TRUE(four->drain());
    EXPECT_EQ(four->store->outbox.counts()->conflicts, 0);

    three->close(dossier);
    EXPECT_TRUE(four->comesToSay(dossier, {}));
    three->open(dossier);
    EXPECT_EQ(three->holder(dossier), QStringLiteral("quầy 4")) << "now it is theirs";
}

TEST_F(Locks, ADeskThatDiesLetsGoByItself) {
    four->open(dossier);
    three->open(dossier);
    EXPECT_EQ(three->holder(dossier), QStringLiteral("quầy 4"));
    four.reset();  // no word of farewell goes out
    EXPECT_EQ(three->holder(dossier), QStringLiteral("quầy 4")) << "not before its time is over";
    EXPECT_TRUE(three->comesToSay(dossier, {}));
}
