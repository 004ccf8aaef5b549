#include "app/desk/DeskRuntime.h"

#include <QFile>

#include "base/Log.h"

namespace motcua::app {

namespace {
const QString kSealPurpose = QStringLiteral("seal");
const QString kOfficerPurpose = QStringLiteral("officer:");
}  // namespace

Result<std::unique_ptr<DeskRuntime>> DeskRuntime::open(const DeskOptions& options, const DeskProfile& profile) {
    auto ground = std::make_unique<ProvinceLink::Ground>();
    if (options.clock) ground->clock = options.clock;
    MOTCUA_CHECK(ground->files.makeFolder(options.folder));
    // The worker inherits this; it names a folder of test tokens and holds no secret.
    if (!profile.softTokenConfig.isEmpty()) qputenv("SOFTHSM2_CONF", QFile::encodeName(profile.softTokenConfig));
    auto vault = crypto::makeKeyVault(options.folder, profile.office.testData);
    store::StoreOptions storeOptions;
    storeOptions.folder = options.folder;
    // An office's database is made by `init`, with its recovery passphrase; a test desk makes its own.
    storeOptions.createIfMissing = profile.office.testData;
    const store::StoreSeams seams{*ground->clock, ground->rng, ground->files, *vault};
    const QStringList roots = backupRoots(options.folder, profile);
    MOTCUA_TRY(auto opening, options.recoveryPassphrase.isEmpty()
                                 ? store::openProfile(storeOptions, seams, roots)
                                 : store::recoverProfile(storeOptions, seams, roots, options.recoveryPassphrase));
    log::setFile(options.folder + QStringLiteral("/motcua.log"));
    std::unique_ptr<DeskRuntime> desk(
        new DeskRuntime(options, profile, std::move(opening), std::move(vault), std::move(ground)));
    MOTCUA_TRY(auto own, desk->m_store->secondConnection());
    desk->m_upkeep =
        std::make_unique<Upkeep>(Upkeep::Parts{std::move(own), desk->m_clock, desk->m_ground->files, options.folder, roots});
    MOTCUA_TRY(desk->m_province,
               ProvinceLink::create(profile, options.folder, *desk->m_ground, *desk->m_store, desk->m_storeThread));
    MOTCUA_TRY(auto print, stations::PrintStation::create(desk->m_desk, desk->m_catalogue, desk->m_ground->files));
    desk->m_print = std::make_unique<stations::PrintStation>(std::move(print));
    // The window asks for the processes before it has read any dossier.
    MOTCUA_CHECK(desk->m_desk.freshBook());
    return desk;
}

QStringList DeskRuntime::backupRoots(const QString& folder, const DeskProfile& profile) {
    QStringList roots{store::ownBackupRoot(folder)};
    if (!profile.backupFolder.isEmpty()) roots.append(profile.backupFolder);
    return roots;
}

DeskRuntime::DeskRuntime(const DeskOptions& options, const DeskProfile& profile, store::OpenedProfile opening,
                         std::unique_ptr<crypto::KeyVault> vault, std::unique_ptr<ProvinceLink::Ground> ground)
    : m_profile(profile),
      m_ground(std::move(ground)),
      m_clock(*m_ground->clock),
      m_vault(std::move(vault)),
      m_opening(std::move(opening)),
      m_store(m_opening.store.get()),
      m_desk({*m_store, m_storeThread, m_clock, m_ground->rng, profile.office,
              [this, told = options.committed](const QUuid& id) {
                  if (m_province) m_province->nudge();
                  if (told) told(id);
              },
              options.holdMs,
              [this]() -> std::optional<qint64> {
                  return m_province ? m_province->status().snapshot().clockOffsetMs : std::nullopt;
              },
              [this](const stations::Session& session, const stations::Step& step) { return m_followUps.of(session, step); }}),
      m_catalogue(m_desk),
      m_logins(
          m_desk, [this](const stations::Credentials& credentials) { return m_province->logIn(credentials); },
          [this](const stations::ShowPage& show, const CancelToken& cancel) { return m_province->logInByBrowser(show, cancel); }),
      m_intake(m_desk, m_catalogue),
      m_routing(m_desk, m_catalogue),
      m_branches(m_desk, m_catalogue),
      m_scan(m_desk, m_bench),
      m_signatures(m_desk, m_catalogue, m_bench, options.folder + QStringLiteral("/signing"),
                   [this](const Dossier& dossier) { return signatureRoom(dossier); }),
      m_returns(m_desk),
      m_checks(m_desk),
      m_payments(m_desk),
      m_notices(m_desk, m_catalogue),
      m_post(m_desk, m_catalogue),
      m_repository(m_desk, m_bench),
      m_replies(m_desk, m_catalogue),
      m_followUps(m_catalogue, m_notices, m_repository),
      m_reader(m_clock) {}

// Sync first, so that no request is under way when the store closes.
DeskRuntime::~DeskRuntime() {
    m_upkeep.reset();
    m_province.reset();
}

Result<std::unique_ptr<store::ReadModels>> DeskRuntime::readModels() {
    return m_desk.onStore([](store::Store& store) { return store.openReadModels(); });
}

Result<printing::SignatureRoom> DeskRuntime::signatureRoom(const Dossier& dossier) {
    MOTCUA_TRY(const QList<Officer> leaders, m_catalogue.officersWith(Role::Leader));
    if (leaders.isEmpty()) return fail(ErrorCode::NotFound, {{QStringLiteral("what"), roleCode(Role::Leader)}});
    return m_print->signatureRoom(dossier, leaders.first());
}

stations::SigningMeans DeskRuntime::meansWith(const QString& purpose) const {
    stations::SigningMeans means;
    means.key.pkcs11Module = m_profile.pkcs11Module;
    means.key.tokenLabel = m_profile.tokenFor(purpose);
    means.options.level = m_profile.tsaUrl.isEmpty() ? signing::Level::B : signing::Level::T;
    means.options.tsaUrl = m_profile.tsaUrl;
    means.options.trust = m_profile.trust;
    means.options.tlsCa = m_profile.caFile;
    return means;
}

stations::SigningMeans DeskRuntime::meansOf(const stations::Session& session) const {
    return meansWith(kOfficerPurpose + session.officer.username);
}

stations::SigningMeans DeskRuntime::sealMeans() const {
    return meansWith(kSealPurpose);
}

}  // namespace motcua::app
