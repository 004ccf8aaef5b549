// `motcua-cli scan` from outside, and a duplex feeder with the sample papers in it.
#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "EsclScanner.h"
#include "capture/client/Scanner.h"

namespace motcua::tests {
namespace {

struct CliRun {
    int exitCode = -1;
    QJsonObject json;
    QString errors;
};

class ScanCli : public testing::Test {
protected:
    void configure(const char* name, const QByteArray& content) {
        QFile file(m_config.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    CliRun cli(const QStringList& arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SANE_CONFIG_DIR"), m_config.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-cli"),
                      QStringList{QStringLiteral("--json"), QStringLiteral("scan")} + arguments);
        EXPECT_TRUE(process.waitForFinished(90'000));
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString out(const char* name = "pages") const { return m_out.filePath(QLatin1String(name)); }

    QTemporaryDir m_config;
    QTemporaryDir m_out;
};

TEST_F(ScanCli, ListsDevicesWithTheirSources) {
    configure("dll.conf", "test\n");
    const CliRun run = cli({QStringLiteral("--list")});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonArray scanners = run.json.value(QLatin1String("scanners")).toArray();
    ASSERT_EQ(scanners.size(), 2);
    EXPECT_EQ(scanners[0].toObject().value(QLatin1String("device")).toString(), QStringLiteral("test:0"));
}

TEST_F(ScanCli, NoDeviceIsAMatterOfTheEnvironment) {
    configure("dll.conf", "# none\n");
    EXPECT_EQ(cli({QStringLiteral("--list")}).exitCode, 3);
}

TEST_F(ScanCli, AStackBecomesFiles) {
    configure("dll.conf", "test\n");
    const CliRun run =
        cli({QStringLiteral("--device"), QStringLiteral("test:0"), QStringLiteral("--source"), QStringLiteral("ADF"),
             QStringLiteral("--dpi"), QStringLiteral("75"), QStringLiteral("--out"), out()});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonArray files = run.json.value(QLatin1String("files")).toArray();
    ASSERT_EQ(files.size(), 10);
    for (const QJsonValue& file : files) EXPECT_FALSE(QImage(file.toString()).isNull());
}

TEST_F(ScanCli, AJamIsToldWithItsCode) {
    configure("dll.conf", "test\n");
    configure("test.conf", "read-status-code \"SANE_STATUS_JAMMED\"\n");
    const CliRun run = cli({QStringLiteral("--device"), QStringLiteral("test:0"), QStringLiteral("--out"), out()});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_EQ(run.json.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
              QStringLiteral("scanner.jammed"));
}

TEST_F(ScanCli, WrongUseChangesNothing) {
    configure("dll.conf", "test\n");
    EXPECT_EQ(cli({QStringLiteral("--device"), QStringLiteral("test:0")}).exitCode, 2);
    EXPECT_EQ(cli({QStringLiteral("--out"), out()}).exitCode, 2);
    EXPECT_EQ(cli({QStringLiteral("--device"), QStringLiteral("test:0"), QStringLiteral("--out"), out(),
                   QStringLiteral("--dpi"), QStringLiteral("many")})
                  .exitCode,
              2);
    EXPECT_FALSE(QFile::exists(out()));
}

class NetworkScanner : public ScanCli {
protected:
    void SetUp() override {
        configure("dll.conf", "airscan\n");
        configure("airscan.conf", "[devices]\n\"Counter\" = http://127.0.0.1:" + QByteArray::number(m_scanner.port()) +
                                      "/eSCL, eSCL\n[options]\ndiscovery = disable\n");
    }
    static QByteArray page(const char* name) {
        QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/papers/") + QLatin1String(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    EsclScanner m_scanner{{page("to-khai-khai-sinh.jpg"), page("giay-chung-sinh.jpg"), page("to-khai-khai-sinh.jpg")}};
};

TEST_F(NetworkScanner, BothSidesOfOurOwnPagesArrive) {
    const CliRun listed = cli({QStringLiteral("--list")});
    ASSERT_EQ(listed.exitCode, 0) << listed.errors.toStdString();
    const auto info = capture::scannerInfoFromJson(listed.json.value(QLatin1String("scanners")).toArray()[0].toObject());
    ASSERT_TRUE(info);
    EXPECT_TRUE(info->hasDuplex());

    const CliRun run = cli({QStringLiteral("--device"), info->device, QStringLiteral("--source"), QStringLiteral("ADF"),
                            QStringLiteral("--duplex"), QStringLiteral("--out"), out()});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonArray files = run.json.value(QLatin1String("files")).toArray();
    ASSERT_EQ(files.size(), 3);
    const QImage first(files[0].toString());
    EXPECT_EQ(qRound(first.dotsPerMeterX() * 0.0254), 300);
    EXPECT_NEAR(first.width() * 25.4 / 300, 210, 2);
    EXPECT_FALSE(first.allGray()) << "colour, so that stamps can be told from text";

    const QByteArray job = m_scanner.lastJob();
    EXPECT_TRUE(job.contains("Feeder")) << job.constData();
    EXPECT_TRUE(job.contains("Duplex>true")) << job.constData();
    EXPECT_TRUE(job.contains("RGB24")) << job.constData();
    EXPECT_TRUE(job.contains("XResolution>300")) << job.constData();
}

TEST_F(NetworkScanner, TheGlassGivesOnePage) {
    const CliRun listed = cli({QStringLiteral("--list")});
    const QString device =
        listed.json.value(QLatin1String("scanners")).toArray()[0].toObject().value(QLatin1String("device")).toString();
    const CliRun run = cli({QStringLiteral("--device"), device, QStringLiteral("--source"), QStringLiteral("Flatbed"),
                            QStringLiteral("--out"), out()});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.json.value(QLatin1String("files")).toArray().size(), 1);
    EXPECT_TRUE(m_scanner.lastJob().contains("Platen"));
}

}  // namespace
}  // namespace motcua::tests
