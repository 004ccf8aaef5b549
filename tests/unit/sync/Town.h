// A province (the sandbox's model) and desks joined to it by a line that can be spoiled: the product's own engine and stores.
#pragma once

#include <functional>

#include "domain/Change.h"
#include "net/HttpTransport.h"
#include "sandbox/model/Province.h"
#include "sandbox/seed/DemoSeed.h"
#include "sync/LgspClassicApi.h"
#include "sync/SyncEngine.h"
#include "sync/SyncV1Api.h"
#include "unit/store/StoreFixture.h"

namespace motcua::test {

enum class Trouble { None, LoseRequest, LoseAnswer, Html, Busy, Broken, Cut, Unauthorized, Forbidden, TooLarge, Refuse, Odd4xx };

// The two wires to the same province: the engine keeps the same promises over both.
enum class Wire { SyncV1, Classic };
std::string wireName(const ::testing::TestParamInfo<Wire>& info);
bool isPush(const net::HttpRequest& request);
bool isPull(const net::HttpRequest& request);
bool isLease(const net::HttpRequest& request);
bool isLeaseReturn(const net::HttpRequest& request);
bool isOfFiles(const net::HttpRequest& request);

// HttpTransport straight into the model.
class ModelLine final : public net::HttpTransport {
public:
    ModelLine(sandbox::Province& province, const Clock& clock) : m_province(province), m_clock(clock) {}
    Result<net::HttpResponse> send(const net::HttpRequest& request, const CancelToken& cancel) override;
    std::function<Trouble(const net::HttpRequest&)> trouble;
    std::function<void(const net::HttpRequest&, net::HttpResponse&)> spoil;  // what arrives, changed on the way
    int requests = 0;

private:
    sandbox::Province& m_province;
    const Clock& m_clock;
};

// Always a good token of one officer.
class OfficerTokens final : public sync::TokenSource {
public:
    OfficerTokens(sandbox::Province& province, const Clock& clock) : m_province(province), m_clock(clock) {}
    Result<QByteArray> current(const CancelToken&) override;
    Result<QByteArray> renewed(const QByteArray&, const CancelToken& cancel) override;
    QString username = QStringLiteral("tiepnhan.dx");
    bool isLoggedOut = false;
    int renewals = 0;

private:
    sandbox::Province& m_province;
    const Clock& m_clock;
};

struct Town;

// The one fee of a dossier received here.
QJsonObject feeOf(bool settled);

struct Desk {
    Desk(Town& town, const QString& deviceId, sync::SyncConfig config = {}, Wire wire = Wire::SyncV1);

    // What the stations do, cut down to what the line looks at.
    QUuid receive(const QString& applicant, const QString& procedure = QStringLiteral("1.001193"));
    QUuid act(const QUuid& dossier, const QString& action, const QJsonObject& set);
    QUuid correct(const QUuid& dossier, const QString& path, const QString& value) {
        return act(dossier, QStringLiteral("correctFields"), {{path, value}});
    }
    QString addFile(const QByteArray& bytes);

    sync::StepReport step() { return engine.step(profile.clock.now(), {}); }
    // Rounds, with time going on between them, until nothing waits; false if that does not happen.
    bool drain(int rounds = 40);
    store::DossierRow row(const QUuid& dossier) { return *store->dossiers.get(dossier); }
    QJsonObject fields(const QUuid& dossier) { return row(dossier).fields; }
    QString text(const QUuid& dossier, const QString& path) { return valueAt(fields(dossier), path).toString(); }
    store::OpState stateOf(const QUuid& opId) { return store->outbox.get(opId)->state; }

    Town& town;
    QString counter;  // on provisional codes
    store::Profile profile;
    std::unique_ptr<store::Store> store;
    ModelLine line;
    OfficerTokens tokens;
    std::unique_ptr<sync::ProvincialApi> wire;
    sync::ProvincialApi& api;
    sync::SyncStatus status;
    sync::SyncEngine engine;
};

struct Town {
    // Hashing their passwords takes a second: once is enough.
    static const sandbox::Seed& people() {
        static const sandbox::Seed kPeople = *sandbox::emptySeed();
        return kPeople;
    }
    explicit Town(const sandbox::Seed& seed = people()) : province(seed) {}

    QJsonObject fields(const QUuid& dossier) const { return of(dossier).fields; }
    int version(const QUuid& dossier) const { return of(dossier).version; }
    sandbox::Dossier of(const QUuid& dossier) const {
        return province.state().dossiers.value(dossier.toString(QUuid::WithoutBraces));
    }

    sandbox::Province province;
};

sync::SyncConfig officeConfig();

}  // namespace motcua::test
