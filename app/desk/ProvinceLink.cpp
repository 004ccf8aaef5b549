#include "app/desk/ProvinceLink.h"

#include <QThread>

#include "app/desk/ClosingPage.h"
#include "base/Json.h"
#include "base/Log.h"
#include "net/FormUserAgent.h"
#include "net/SystemBrowser.h"
#include "sync/LgspClassicApi.h"
#include "sync/SyncV1Api.h"

namespace motcua::app {
namespace {

constexpr int kPauseMs = 200;
constexpr qint64 kLinePatienceMs = 10'000;
const QString kDeviceId = QStringLiteral("deviceId");

net::OidcConfig oidcConfig(const DeskProfile& profile) {
    net::OidcConfig config;
    config.issuer = QUrl(profile.issuer);
    config.clientId = profile.clientId;
    return config;
}

// Made once a profile; the province tells desks apart by it.
Result<QString> deviceId(store::Store& store, ProvinceLink::Ground& ground) {
    return store.inTransaction([&]() -> Result<QString> {
        MOTCUA_TRY(QString id, store.meta.get(kDeviceId));
        if (!id.isEmpty()) return id;
        id = makeUuid7(*ground.clock, ground.rng).toString(QUuid::WithoutBraces);
        MOTCUA_CHECK(store.meta.set(kDeviceId, id));
        return id;
    });
}

}  // namespace

ProvinceLink::ProvinceLink(const DeskProfile& profile, const QString& folder, Ground& ground, store::Store& store,
                           Executor& storeThread)
    : m_profile(profile),
      m_ground(ground),
      m_mainStore(store),
      m_storeThread(storeThread),
      m_line(folder + QStringLiteral("/line.lock")) {}

ProvinceLink::~ProvinceLink() = default;

Result<std::unique_ptr<ProvinceLink>> ProvinceLink::create(const DeskProfile& profile, const QString& folder, Ground& ground,
                                                           store::Store& store, Executor& storeThread) {
    std::unique_ptr<ProvinceLink> link(new ProvinceLink(profile, folder, ground, store, storeThread));
    MOTCUA_CHECK(link->open());
    return link;
}

Result<void> ProvinceLink::open() {
    net::CurlOptions options;
    options.caFile = m_profile.caFile;
    MOTCUA_TRY(m_loginTransport, net::CurlTransport::create(options));
    MOTCUA_TRY(m_transport, net::CurlTransport::create(options));
    MOTCUA_TRY(m_store, m_mainStore.secondConnection());
    MOTCUA_TRY(const QString device, deviceId(*m_store, m_ground));
    const Clock& clock = *m_ground.clock;
    m_oidc = std::make_unique<net::OidcClient>(oidcConfig(m_profile), *m_transport, clock, m_ground.rng);
    m_tokens = std::make_unique<sync::SessionTokens>(*m_store, *m_oidc, clock);
    // A list of services that is not the province's own stops the look-ups and nothing else.
    if (const auto gate = readGate(); !gate) {
        m_gateProblem = gate.error();
        log::warning("province", QStringLiteral("no gate: ") + errorId(gate.error().code));
    }
    MOTCUA_TRY(m_api, makeApi(device));
    sync::SyncConfig config;
    config.leases.scope = m_profile.office.agency;
    config.deskName = m_profile.office.counter;
    m_engine = std::make_unique<sync::SyncEngine>(*m_store, *m_api, clock, m_ground.rng, config, m_status);
    openGate(device);
    return {};
}

Result<void> ProvinceLink::readGate() {
    if (m_profile.gateProfile.isEmpty()) return {};  // this province has no gate yet: look-ups wait
    MOTCUA_TRY(const QByteArray file, m_ground.files.read(m_profile.gateProfile));
    MOTCUA_TRY(m_gateProfile, sync::GateProfile::open(file, m_profile.gateKey));
    return {};
}

Result<std::unique_ptr<sync::ProvincialApi>> ProvinceLink::makeApi(const QString& device) {
    const QUrl server(m_profile.server);
    const Clock& clock = *m_ground.clock;
    if (m_profile.wire == Wire::SyncV1) {
        return std::make_unique<sync::SyncV1Api>(server, device, *m_transport, *m_tokens, clock, m_ground.rng);
    }
    if (m_gateProblem) return fail(*m_gateProblem);
    MOTCUA_TRY(auto mapping, sync::readClassicProfile(m_gateProfile ? m_gateProfile->dossiers() : QJsonObject()));
    return std::make_unique<sync::LgspClassicApi>(server, device, *m_transport, *m_tokens, clock, m_ground.rng,
                                                  std::move(mapping));
}

void ProvinceLink::openGate(const QString& device) {
    if (!m_gateProfile) return;
    const QUrl server(m_profile.server);
    m_gateLine = std::make_unique<sync::ProvincialLine>(server, device, *m_transport, *m_tokens, *m_ground.clock, m_ground.rng);
    m_gate = std::make_unique<sync::GateClient>(*m_store, *m_gateProfile, *m_gateLine, *m_ground.clock, m_ground.rng,
                                                sync::GateOptions{server, m_profile.office.agency});
    m_engine->attachGate(*m_gate);
}

Result<QString> ProvinceLink::logIn(const stations::Credentials& credentials) {
    net::FormUserAgent agent({credentials.username, credentials.password.clone(), SecretBytes(credentials.otp.toUtf8())},
                             *m_loginTransport);
    return logInWith(agent, CancelToken());
}

Result<QString> ProvinceLink::logInByBrowser(const stations::ShowPage& show, const CancelToken& cancel) {
    net::SystemBrowser browser({.open = show, .closingPage = loginClosingPage()});
    return logInWith(browser, cancel);
}

Result<QString> ProvinceLink::logInWith(net::UserAgent& agent, const CancelToken& cancel) {
    const std::lock_guard lock(m_loginMutex);
    net::OidcClient oidc(oidcConfig(m_profile), *m_loginTransport, *m_ground.clock, m_ground.rng);
    MOTCUA_TRY(const net::TokenSet tokens, oidc.logIn(agent, cancel));
    auto saved = m_storeThread.run([&] { return sync::SessionTokens::save(m_mainStore, tokens); });
    MOTCUA_CHECK(saved.takeResult());
    if (m_thread) m_thread->wake();
    MOTCUA_CHECK(firstPull());
    return requireString(tokens.claims, QStringLiteral("sub"));
}

void ProvinceLink::endSession(const QString& officerId) {
    const std::lock_guard lock(m_loginMutex);
    const auto tokens = m_storeThread.run([&] { return sync::SessionTokens::load(m_mainStore); }).takeResult();
    if (!tokens || !*tokens || (*tokens)->claims.value(QLatin1String("sub")).toString() != officerId) return;
    net::OidcClient oidc(oidcConfig(m_profile), *m_loginTransport, *m_ground.clock, m_ground.rng);
    const auto ended = oidc.endSession(**tokens, CancelToken());
    if (!ended) log::info("province", QStringLiteral("the session there was not ended: ") + errorId(ended.error().code));
}

// On the first day the desk knows nobody: the catalogue must be there before the officer can be.
Result<void> ProvinceLink::firstPull() {
    auto officers = m_storeThread.run([&] { return m_mainStore.catalogue.count(QStringLiteral("officer")); });
    MOTCUA_TRY(const int known, officers.takeResult());
    if (known > 0 || m_thread) return {};
    const std::lock_guard lock(m_stepMutex);
    MOTCUA_CHECK(takeLine(kLinePatienceMs));
    Drained ignored;
    const auto report = step(ignored);
    m_line.release();
    if (!report) return fail(report.error());
    if (report->problem) return fail(*report->problem);
    return {};
}

void ProvinceLink::startThread() {
    if (!m_thread) m_thread = std::make_unique<sync::SyncThread>(*m_engine, *m_ground.clock, &m_line);
}

void ProvinceLink::nudge() {
    if (m_thread) m_thread->nudge();
}

void ProvinceLink::syncNow() {
    if (m_thread) m_thread->wake();
}

Result<ProvinceLink::Drained> ProvinceLink::drain(qint64 patienceMs) {
    const std::lock_guard lock(m_stepMutex);
    if (m_thread) return fail(ErrorCode::Internal, {}, QStringLiteral("drain() beside the sync thread"));
    MOTCUA_CHECK(takeLine(patienceMs));
    auto drained = stepUntilDone(patienceMs);
    m_line.release();
    return drained;
}

Result<ProvinceLink::Drained> ProvinceLink::once(qint64 patienceMs) {
    const std::lock_guard lock(m_stepMutex);
    if (m_thread) return fail(ErrorCode::Internal, {}, QStringLiteral("once() beside the sync thread"));
    MOTCUA_CHECK(takeLine(patienceMs));
    Drained drained;
    const auto report = step(drained);
    m_line.release();
    if (!report) return fail(report.error());
    if (report->problem) return fail(*report->problem);
    return drained;
}

Result<void> ProvinceLink::takeLine(qint64 patienceMs) {
    const qint64 end = m_ground.systemClock.monotonicMs() + patienceMs;
    while (!m_line.take()) {
        if (m_ground.systemClock.monotonicMs() >= end) return fail(ErrorCode::SyncBusy);
        QThread::msleep(kPauseMs);
    }
    return {};
}

Result<sync::StepReport> ProvinceLink::step(Drained& drained) {
    m_engine->wake();
    sync::StepReport report = m_engine->step(m_ground.clock->now(), CancelToken());
    drained.pushed += report.pushed.settled;
    drained.pulled += report.pulled.pages;
    MOTCUA_TRY(const store::OutboxCounts counts, m_store->outbox.counts());
    drained.waiting = counts.waiting();
    return report;
}

Result<ProvinceLink::Drained> ProvinceLink::stepUntilDone(qint64 patienceMs) {
    Drained drained;
    const qint64 end = m_ground.systemClock.monotonicMs() + patienceMs;
    std::optional<Error> problem;
    while (m_ground.systemClock.monotonicMs() < end) {
        MOTCUA_TRY(const sync::StepReport report, step(drained));
        problem = report.problem;
        if (report.pushed.stopped > 0) return fail(ErrorCode::SyncRejected);
        // What stands behind a stopped operation has no time to be sent at; what is held longer than this lasts is not waited
        // for.
        MOTCUA_TRY(const QDateTime next, m_store->outbox.nextWake());
        MOTCUA_TRY(const auto lane, store::FileLane::read(m_store->meta));
        MOTCUA_TRY(const int waiting, m_store->uploads.count());
        const int files = lane.isPaused ? 0 : waiting;
        const qint64 left = end - m_ground.systemClock.monotonicMs();
        const bool isHeld = next.isValid() && m_ground.clock->now().msecsTo(next) > left;
        if (!problem && (!next.isValid() || isHeld) && files == 0) return drained;
        QThread::msleep(kPauseMs);
    }
    return fail(problem.value_or(Error{ErrorCode::NetTimeout}));
}

Result<QJsonObject> ProvinceLink::dossierAt(const QUuid& id) {
    const std::lock_guard lock(m_stepMutex);
    MOTCUA_TRY(const auto document, m_api->dossier(id, CancelToken()));
    if (!document) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), id.toString(QUuid::WithoutBraces)}});
    return document->data;
}

}  // namespace motcua::app
