// The engine over real HTTPS against the real sandbox, which is killed while it works.
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <atomic>
#include <thread>

#include "SandboxDesk.h"
#include "base/Json.h"

using namespace motcua;
using namespace motcua::test;

namespace {

// As the sandbox's state-digest: ids in order, each followed by its document.
QString digestOf(store::Store& store, QList<QUuid> dossiers) {
    std::sort(dossiers.begin(), dossiers.end(), [](const QUuid& a, const QUuid& b) { return a.toString() < b.toString(); });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QUuid& id : dossiers)
        hash.addData(id.toByteArray(QUuid::WithoutBraces) + canonical(store.dossiers.get(id)->fields));
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace

TEST(Sandbox, LogInPullWholeCatalogueRenewAndRotate) {
    SandboxProcess sandbox(QStringLiteral("demo"));
    ASSERT_TRUE(sandbox.start());
    SandboxDesk desk(sandbox, QStringLiteral("desk-a"));
    EXPECT_TRUE(desk.logIn("sai").error().is(ErrorCode::LoginWrong));
    EXPECT_TRUE(desk.step().problem->is(ErrorCode::NetUnauthorized));
    const auto first = desk.logIn();
    ASSERT_TRUE(first) << qPrintable(first.error().detail);
    EXPECT_EQ(first->claims.value(QStringLiteral("sub")).toString(), QStringLiteral("cb-101-01"));
    desk.engine.wake();
    const auto report = desk.step();
    ASSERT_FALSE(report.problem) << qPrintable(report.problem->detail);
    EXPECT_GT(*desk.store->catalogue.count(QStringLiteral("procedure")), 30);
    EXPECT_GT(*desk.store->catalogue.count(QStringLiteral("officer")), 10);
    EXPECT_LT(qAbs(desk.status.snapshot().clockOffsetMs.value_or(99'999)), 5'000);

    // The access token has run out: the next call renews it, and the refresh token is another one.
    net::TokenSet old = *first;
    old.expiresAt = desk.clock.now().addSecs(-1);
    ASSERT_TRUE(sync::SessionTokens::save(*desk.store, old));
    ASSERT_FALSE(desk.step().problem);
    const auto renewed = sync::SessionTokens::load(*desk.store);
    EXPECT_NE((*renewed)->refreshToken, old.refreshToken);
    EXPECT_NE((*renewed)->accessToken, old.accessToken);
    // Refused although it looks fresh: renewed once, and the call succeeds.
    net::TokenSet spoiled = **renewed;
    spoiled.accessToken += "x";
    ASSERT_TRUE(sync::SessionTokens::save(*desk.store, spoiled));
    EXPECT_FALSE(desk.step().problem);
}

TEST(Sandbox, AnotherAuthorityIsNotTheProvince) {
    SandboxProcess sandbox;
    SandboxProcess other;
    ASSERT_TRUE(sandbox.start());
    ASSERT_TRUE(other.start());
    const auto transport = net::CurlTransport::create({.caFile = other.caFile()});
    const auto response = (*transport)->send({.url = sandbox.url()}, {});
    ASSERT_FALSE(response);
    EXPECT_TRUE(response.error().is(ErrorCode::NetTlsUntrusted));
}

TEST(Sandbox, LostAnswersPagesOfAProxyAndCutDocuments) {
    SandboxProcess sandbox(QStringLiteral("empty"), R"({"seed": 3, "rules": [
        {"path": "/sync/v1/ops", "kind": "drop-after", "count": 2},
        {"path": "/sync/v1/changes", "kind": "html", "count": 1},
        {"path": "/sync/v1/changes", "kind": "truncate", "skip": 1, "count": 1},
        {"path": "/sync/v1/number-leases", "kind": "status", "status": 503, "retryAfter": 1, "count": 1}]})");
    ASSERT_TRUE(sandbox.start());
    SandboxDesk desk(sandbox, QStringLiteral("desk-a"));
    ASSERT_TRUE(desk.logIn());
    QList<QUuid> dossiers;
    for (int i = 0; i < 5; ++i) dossiers.append(desk.receive(QStringLiteral("Người %1").arg(i)));
    ASSERT_TRUE(desk.drain());
    const QJsonObject digest = desk.provinceDigest(sandbox.url());
    EXPECT_EQ(digest.value(QStringLiteral("dossiers")).toInt(), 5);
    EXPECT_EQ(digest.value(QStringLiteral("sha256")).toString(), digestOf(*desk.store, dossiers));
}

TEST(Sandbox, KilledAtRandomMomentsNothingIsLostAndNothingTwice) {
    SandboxProcess sandbox;
    ASSERT_TRUE(sandbox.start());
    SandboxDesk desk(sandbox, QStringLiteral("desk-a"));
    ASSERT_TRUE(desk.logIn());
    desk.step();
    SystemRng rng;
    const QByteArray file = rng.bytes(6 * 1024 * 1024);
    QList<QUuid> dossiers;
    std::atomic_bool isOver = false;
    std::thread officer([&] {
        const auto info = desk.store->blobs.put(file, QStringLiteral("application/pdf"));
        static_cast<void>(desk.store->inTransaction([&]() -> Result<void> {
            MOTCUA_CHECK(desk.store->blobs.record(*info));
            return desk.store->uploads.queue(info->sha256);
        }));
        for (int i = 0; !isOver; ++i) {
            if (i % 2 == 0) dossiers.append(desk.receive(QStringLiteral("Người %1").arg(i)));
            desk.correct(dossiers[i % dossiers.size()], QStringLiteral("applicant.phone"), QString::number(912'000'000 + i));
            desk.step();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    });
    for (int kills = 0; kills < 5; ++kills) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100 + rng.below(600)));
        sandbox.kill();
        std::this_thread::sleep_for(std::chrono::milliseconds(rng.below(300)));
        EXPECT_TRUE(sandbox.start());
    }
    isOver = true;
    officer.join();
    desk.engine.wake();
    ASSERT_TRUE(desk.drain());
    EXPECT_GT(dossiers.size(), 5);
    const QJsonObject digest = desk.provinceDigest(sandbox.url());
    EXPECT_EQ(digest.value(QStringLiteral("dossiers")).toInt(), dossiers.size());
    EXPECT_EQ(digest.value(QStringLiteral("sha256")).toString(), digestOf(*desk.store, dossiers));
    EXPECT_EQ(desk.store->outbox.counts()->conflicts + desk.store->outbox.counts()->rejected, 0);
    EXPECT_TRUE(*desk.api.hasBlob(QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()), file.size(), {}));

    // A desk that begins with nothing sees the same.
    SandboxDesk fresh(sandbox, QStringLiteral("desk-b"));
    ASSERT_TRUE(fresh.logIn());
    ASSERT_TRUE(fresh.drain());
    EXPECT_EQ(digestOf(*fresh.store, dossiers), digestOf(*desk.store, dossiers));
}
