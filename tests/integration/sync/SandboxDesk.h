// The real motcua-sandbox as a child process, and a desk that talks to it over real HTTPS with a real log-in.
#pragma once

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <thread>

#include "crypto/Totp.h"
#include "domain/Change.h"
#include "net/CurlTransport.h"
#include "net/FormUserAgent.h"
#include "sync/SessionTokens.h"
#include "sync/SyncEngine.h"
#include "sync/SyncV1Api.h"
#include "unit/store/StoreFixture.h"

namespace motcua::test {

class SandboxProcess {
public:
    explicit SandboxProcess(const QString& seed = QStringLiteral("empty"), const QByteArray& faults = {}) : m_seed(seed) {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        if (!faults.isEmpty()) {
            QFile file(m_dir.filePath(QStringLiteral("faults.json")));
            if (file.open(QIODevice::WriteOnly)) file.write(faults);
            m_arguments = {QStringLiteral("--faults"), file.fileName()};
        }
    }
    ~SandboxProcess() { kill(); }

    bool start() {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(MOTCUA_BIN_DIR "/motcua-sandbox"),
                        m_arguments + QStringList{QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--seed"),
                                                  m_seed, QStringLiteral("--tls"), m_dir.filePath(QStringLiteral("tls")),
                                                  QStringLiteral("--persist"), m_dir.filePath(QStringLiteral("journal"))});
        while (m_process.waitForReadyRead(60'000)) {
            if (m_process.canReadLine()) return m_process.readLine().startsWith("https://");
        }
        return false;
    }
    void kill() {
        m_process.kill();
        m_process.waitForFinished(10'000);
        m_process.readAll();
    }
    QUrl url() const { return m_publicUrl.isEmpty() ? ownUrl() : m_publicUrl; }
    QUrl ownUrl() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }
    // Before start(): the world reaches the province through this address.
    void setPublicUrl(const QUrl& url) {
        m_publicUrl = url;
        m_arguments += {QStringLiteral("--url"), url.toString()};
    }
    qint64 pid() const { return m_process.processId(); }
    QString caFile() const { return m_dir.filePath(QStringLiteral("tls/ca.pem")); }
    QString journal() const { return m_dir.filePath(QStringLiteral("journal")); }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QString m_seed;
    QStringList m_arguments;
    QUrl m_publicUrl;
    quint16 m_port = 0;
};

struct SandboxDesk {
    SandboxDesk(const SandboxProcess& sandbox, const QString& deviceId)
        : SandboxDesk(sandbox, deviceId, *net::CurlTransport::create({.caFile = sandbox.caFile(), .stallSeconds = 5})) {}
    SandboxDesk(const SandboxProcess& sandbox, const QString& deviceId, std::unique_ptr<net::HttpTransport> line)
        : transport(std::move(line)),
          oidc({sandbox.url(), QStringLiteral("motcua-desk")}, *transport, clock, rng),
          store(*store::Store::open(profile.options, {clock, rng, profile.files, profile.vault}, SecretBytes("x"))),
          tokens(*store, oidc, clock),
          api(sandbox.url(), deviceId, *transport, tokens, clock, rng),
          engine(*store, api, clock, rng, config(deviceId), status) {}

    static sync::SyncConfig config(const QString& deskName) {
        sync::SyncConfig config;
        config.leases.scope = QStringLiteral("H19.101");
        config.deskName = deskName;
        config.lockSeconds = 4;  // a test sees it run out
        config.retry = {.baseMs = 50, .capMs = 300};
        config.pausedPollMs = 300;
        return config;
    }
    Result<net::TokenSet> logIn(const QByteArray& password = "Thu-Nghiem-101") {
        const auto secret = crypto::secretFromBase32(QStringLiteral("TZNSDKJDWGR6FLCJBVS5WHUEGEBXB4VX"));
        const QString code = crypto::totpAt(*secret, clock.now().toSecsSinceEpoch());
        net::FormUserAgent form({QStringLiteral("tiepnhan.dx"), SecretBytes(password), SecretBytes(code.toLatin1())},
                                *transport);
        MOTCUA_TRY(const net::TokenSet fresh, oidc.logIn(form, {}));
        MOTCUA_CHECK(sync::SessionTokens::save(*store, fresh));
        return fresh;
    }
    QUuid receive(const QString& applicant) {
        const QUuid id = makeUuid7(clock, rng);
        const auto done = store->inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(const auto taken,
                       store->leases.take(QStringLiteral("H19.101"), toLocal(clock.now()).date(), QStringLiteral("1")));
            store::DossierRow row{id, store::dossierFields(id, taken.number, applicant)};
            if (taken.number.isEmpty()) row.fields.remove(QStringLiteral("number"));
            row.dirty = true;
            MOTCUA_CHECK(store->dossiers.insert(row));
            return append(id, QStringLiteral("Dossier.Receive"),
                          {{QStringLiteral("action"), QStringLiteral("receive")},
                           {QStringLiteral("set"), flattened(row.fields)},
                           {QStringLiteral("leaseId"), taken.leaseId}});
        });
        EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().detail);
        return id;
    }
    void correct(const QUuid& id, const QString& path, const QString& value) {
        const auto done = store->inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store->dossiers.get(id));
            const QJsonObject set{{path, value}};
            const QJsonObject was{{path, valueAt(row.fields, path)}};
            row.fields = applied(row.fields, set);
            row.dirty = true;
            MOTCUA_CHECK(store->dossiers.update(row));
            return append(id, QStringLiteral("Dossier.Act"),
                          {{QStringLiteral("action"), QStringLiteral("correctFields")},
                           {QStringLiteral("set"), set},
                           {QStringLiteral("was"), was}});
        });
        EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().detail);
    }
    Result<void> append(const QUuid& dossier, const QString& kind, const QJsonObject& data) {
        MOTCUA_CHECK(store->outbox.append({makeUuid7(clock, rng),
                                           kind,
                                           dossier,
                                           0,
                                           0,
                                           clock.now(),
                                           {{QStringLiteral("officerId"), QStringLiteral("cb-101-01")},
                                            {QStringLiteral("post"), QStringLiteral("H19-101-MC")},
                                            {QStringLiteral("role"), QStringLiteral("tiep_nhan")}},
                                           data},
                                          clock.now()));
        return {};
    }
    sync::StepReport step() { return engine.step(clock.now(), {}); }
    // Until nothing waits; false after `timeoutMs`.
    bool drain(int timeoutMs = 60'000) {
        const qint64 end = clock.monotonicMs() + timeoutMs;
        while (clock.monotonicMs() < end) {
            const auto report = step();
            if (!report.problem && !report.wasTooEarly && store->outbox.counts()->waiting() == 0 &&
                *store->uploads.count() == 0)
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    // What the province holds, in its own words.
    QJsonObject provinceDigest(const QUrl& province) {
        net::HttpRequest request{.url = province.resolved(QUrl(QStringLiteral("/sync/v1/state-digest")))};
        const auto token = tokens.current({});
        request.headers.set("Authorization", "Bearer " + *token);
        const auto response = transport->send(request, {});
        return QJsonDocument::fromJson(response->body).object();
    }

    SystemClock clock;
    SystemRng rng;
    store::Profile profile;
    std::unique_ptr<net::HttpTransport> transport;
    net::OidcClient oidc;
    std::unique_ptr<store::Store> store;
    sync::SessionTokens tokens;
    sync::SyncV1Api api;
    sync::SyncStatus status;
    sync::SyncEngine engine;
};

}  // namespace motcua::test
