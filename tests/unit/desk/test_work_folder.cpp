// Plain papers live as long as their program.
#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

#include "app/desk/WorkFolder.h"

using namespace motcua::app;

namespace {

struct WorkFolderTest : testing::Test {
    QTemporaryDir desk;
    const QByteArray usual = qgetenv("TMPDIR");

    QStringList left() const {
        return QDir(desk.filePath(QStringLiteral("work"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
    // What a program leaves that was killed while it read a paper: its lock is free.
    void leavePaper(const QString& name) const {
        const QDir folder(desk.filePath(QStringLiteral("work/") + name));
        ASSERT_TRUE(folder.mkpath(QStringLiteral("paper-1/pages")));
        QFile page(folder.filePath(QStringLiteral("paper-1/pages/page.png")));
        ASSERT_TRUE(page.open(QIODevice::WriteOnly));
    }
};

}  // namespace

TEST_F(WorkFolderTest, HoldsTemporaryFoldersAndGoesWithTheProgram) {
    auto folder = WorkFolder::open(desk.path());
    QTemporaryDir inside;
    EXPECT_TRUE(inside.path().startsWith(folder->path()));
    inside.setAutoRemove(false);
    folder.reset();
    EXPECT_TRUE(left().isEmpty());
    EXPECT_EQ(qgetenv("TMPDIR"), usual);
}

TEST_F(WorkFolderTest, WhatAKilledProgramLeftGoesWithTheNextStart) {
    leavePaper(QStringLiteral("killed"));
    const auto folder = WorkFolder::open(desk.path());
    EXPECT_EQ(left(), QStringList(QDir(folder->path()).dirName()));
}

TEST_F(WorkFolderTest, AProgramThatLivesKeepsItsPapers) {
    leavePaper(QStringLiteral("alive"));
    motcua::FileLock lives(desk.filePath(QStringLiteral("work/alive/lock")));
    ASSERT_TRUE(lives.take());
    const auto folder = WorkFolder::open(desk.path());
    EXPECT_TRUE(QFile::exists(desk.filePath(QStringLiteral("work/alive/paper-1/pages/page.png"))));
    EXPECT_EQ(left().size(), 2);
}

TEST_F(WorkFolderTest, WhereNoneCanBeMadeTheUsualOneServes) {
    EXPECT_EQ(WorkFolder::open(QStringLiteral("/proc/self/no-desk")), nullptr);
    EXPECT_EQ(qgetenv("TMPDIR"), usual);
}
