// KeychainVault against GNOME Keyring over a private D-Bus session: what an office's desk does, without touching the user's
// own.
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <csignal>

#include "base/FileSystem.h"
#include "crypto/KeyRing.h"

using namespace motcua;
using namespace motcua::crypto;

namespace {

struct KeychainTest : ::testing::Test {
    QTemporaryDir home;
    QProcess bus;
    QProcess keyring;

    void SetUp() override {
        const QString busProgram = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        const QString keyringProgram = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
        if (busProgram.isEmpty() || keyringProgram.isEmpty())
            GTEST_SKIP() << "dbus-daemon or gnome-keyring-daemon is not installed";
        bus.start(busProgram, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        ASSERT_TRUE(bus.waitForReadyRead(10'000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
        qputenv("HOME", home.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", home.path().toLocal8Bit());
        startKeyring(keyringProgram, "a test password");
    }
    void TearDown() override { stopBoth(); }
    void stopBoth() {
        // A lost session bus ends a GLib program by SIGTERM, as at log-out; here the test goes on.
        std::signal(SIGTERM, SIG_IGN);
        stop(keyring);
        stop(bus);
    }
    // The daemon says nothing; its control socket appears when it is ready.
    void startKeyring(const QString& program, const QByteArray& password) {
        keyring.start(program,
                      {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        ASSERT_TRUE(keyring.waitForStarted(10'000));
        keyring.write(password);
        ASSERT_TRUE(keyring.waitForBytesWritten(10'000));
        keyring.closeWriteChannel();
        const QString socket = home.filePath(QStringLiteral("keyring/control"));
        for (int i = 0; i < 100 && !QFile::exists(socket); ++i) QThread::msleep(100);
        ASSERT_TRUE(QFile::exists(socket));
    }
    static void stop(QProcess& process) {
        if (process.state() == QProcess::NotRunning) return;
        process.terminate();
        if (!process.waitForFinished(5'000)) process.kill();
        process.waitForFinished(5'000);
    }
};

}  // namespace

TEST_F(KeychainTest, KeepsTheWrappingKeyOfAProfile) {
    KeychainVault vault;
    const auto nothing = vault.load(QStringLiteral("none"));
    ASSERT_TRUE(nothing) << qPrintable(nothing.error().detail);
    EXPECT_FALSE(nothing->has_value());

    QTemporaryDir profile;
    RealFileSystem files;
    KeyRing ring(files, vault, profile.filePath(QStringLiteral("motcua.key.json")), {1024, 8, 1});
    const auto made = ring.create(QStringLiteral("k1"), {});
    ASSERT_TRUE(made) << qPrintable(made.error().detail);
    EXPECT_EQ(ring.unlock()->key.view(), made->key.view());

    // The service goes away while the desk runs: an environment error, never a missing key.
    stopBoth();
    EXPECT_TRUE(ring.unlock().error().is(ErrorCode::KeychainUnavailable));
}
