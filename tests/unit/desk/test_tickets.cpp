// Tickets: who shows one is its officer, until it lies idle, its day is over, it is closed, or the officer is gone.
#include <gtest/gtest.h>

#include "app/desk/TicketBox.h"
#include "support/TestDesk.h"

namespace {

using namespace motcua;
using test::kReception;

class Tickets : public ::testing::Test {
protected:
    QByteArray open(int idleMinutes = 15) {
        const auto ticket = box.open(desk.session(kReception), idleMinutes);
        EXPECT_TRUE(ticket);
        return ticket.value_or(QByteArray());
    }
    void passMinutes(int minutes) { desk.clock.advanceMs(minutes * 60'000LL); }
    ErrorCode refusal(const QByteArray& ticket) {
        const auto used = box.use(ticket);
        EXPECT_FALSE(used);
        return used ? ErrorCode::Internal : used.error().code;
    }

    test::TestDesk desk;
    SystemRng rng;
    app::TicketBox box{desk.desk, desk.logins, desk.clock, rng};
};

TEST_F(Tickets, TheHolderIsTheOfficer) {
    const QByteArray ticket = open();
    const auto session = box.use(ticket);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->officer.username, kReception);
    EXPECT_EQ(refusal("guessed"), ErrorCode::NotLoggedIn);
    EXPECT_EQ(refusal(""), ErrorCode::NotLoggedIn);
}

TEST_F(Tickets, TheDatabaseKnowsOnlyItsHash) {
    const QByteArray ticket = open();
    const auto names = desk.store->sessions.names(QStringLiteral("ticket."));
    ASSERT_TRUE(names);
    ASSERT_EQ(names->size(), 1);
    EXPECT_FALSE(names->first().contains(QString::fromLatin1(ticket)));
}

TEST_F(Tickets, UseKeepsItAliveIdlenessEndsIt) {
    const QByteArray ticket = open(15);
    for (int i = 0; i < 4; ++i) {
        passMinutes(14);
        EXPECT_TRUE(box.use(ticket)) << i;
    }
    passMinutes(16);
    EXPECT_EQ(refusal(ticket), ErrorCode::SessionEnded);
}

TEST_F(Tickets, TheDayEndsHoweverBusyItWas) {
    const QByteArray ticket = open(60);
    for (int i = 0; i < 8; ++i) {
        passMinutes(59);
        EXPECT_TRUE(box.use(ticket)) << i;
    }
    passMinutes(59);
    EXPECT_EQ(refusal(ticket), ErrorCode::SessionEnded);
}

TEST_F(Tickets, AClockThatWasSetBackEndsIt) {
    const QByteArray ticket = open();
    passMinutes(-10);
    EXPECT_EQ(refusal(ticket), ErrorCode::SessionEnded);
}

TEST_F(Tickets, ClosedIsClosedAndBothStandInTheTrail) {
    const auto before = desk.store->events.verifyChain();
    const QByteArray ticket = open();
    EXPECT_TRUE(box.close(ticket));
    EXPECT_EQ(refusal(ticket), ErrorCode::NotLoggedIn);
    const auto after = desk.store->events.verifyChain();
    ASSERT_TRUE(before && after);
    EXPECT_EQ(after->events, before->events + 2);
}

TEST_F(Tickets, AnAdministratorEndsAllOfOneOfficer) {
    const QByteArray first = open();
    const QByteArray second = open();
    const auto other = box.open(desk.session(test::kHead), 15);
    ASSERT_TRUE(other);
    const auto closed = box.closeAllOf(desk.session(kReception).officer, desk.session(test::kHead));
    ASSERT_TRUE(closed);
    EXPECT_EQ(*closed, 2);
    EXPECT_EQ(refusal(first), ErrorCode::NotLoggedIn);
    EXPECT_EQ(refusal(second), ErrorCode::NotLoggedIn);
    EXPECT_TRUE(box.use(*other));
}

TEST_F(Tickets, ARemovedOfficerIsOutAtOnce) {
    const QByteArray ticket = open();
    const QString id = desk.session(kReception).officer.id;
    ASSERT_TRUE(desk.store->catalogue.remove(QStringLiteral("officer"), id, 1'000'000));
    EXPECT_EQ(refusal(ticket), ErrorCode::SessionEnded);
}

TEST_F(Tickets, WhatIsOverIsSweptAway) {
    open();
    passMinutes(20);
    open();
    EXPECT_EQ(desk.store->sessions.names(QStringLiteral("ticket.")).value_or(QStringList()).size(), 1);
}

}  // namespace
