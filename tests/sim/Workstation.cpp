#include "sim/Workstation.h"

#include <QFile>

#include "base/Json.h"
#include "sandbox/seed/DemoSeed.h"
#include "sim/SimVfs.h"
#include "store/OrphanSweep.h"
#include "sync/LgspClassicApi.h"
#include "sync/ProvincialLine.h"
#include "sync/gate/GateClient.h"

// Q_INIT_RESOURCE must stand outside any namespace.
static void loadGatewayResource() {
    Q_INIT_RESOURCE(sim_gateway);
}

namespace motcua::sim {
namespace {

constexpr qint64 kHoldMs = 10'000;  // as the window's
const QUrl kProvince(QStringLiteral("https://province.test"));

std::unique_ptr<sync::ProvincialApi> makeWire(Wire wire, const QString& deviceId, net::HttpTransport& line,
                                              sync::TokenSource& tokens, const Clock& clock, Rng& rng) {
    if (wire == Wire::SyncV1) return std::make_unique<sync::SyncV1Api>(kProvince, deviceId, line, tokens, clock, rng);
    loadGatewayResource();
    QFile file(QStringLiteral(":/gateway/profile.json"));
    const Result<QJsonObject> json =
        file.open(QIODevice::ReadOnly) ? parseObject(file.readAll()) : Result<QJsonObject>(QJsonObject());
    return std::make_unique<sync::LgspClassicApi>(
        kProvince, deviceId, line, tokens, clock, rng,
        *sync::readClassicProfile(json.value_or(QJsonObject()).value(u"dossiers").toObject()));
}

const sync::GateProfile& gateProfile() {
    static const sync::GateProfile kProfile =
        *sync::GateProfile::parse(parseObject(sandbox::gateProfile()).value_or(QJsonObject()));
    return kProfile;
}

sync::SyncConfig named(sync::SyncConfig config, const QString& desk) {
    config.deskName = desk;
    return config;
}

// All desks belong to the same centre.
stations::Office office() {
    return {QStringLiteral("H19.101"), QStringLiteral("H19.101.04"), true};
}

}  // namespace

struct Workstation::Programs {
    Programs(Workstation& desk, std::unique_ptr<store::Store> opened)
        : store(std::move(opened)),
          ground{*store, desk.disk, desk.clock, desk.m_rng},
          desk_({*store, desk.m_thread, desk.clock, desk.m_rng, office(),
                 [this, &desk](const QUuid& dossier) {
                     desk.m_nudged = true;
                     desk.m_mutation->committed(ground, dossier);
                 },
                 kHoldMs}),
          catalogue(desk_),
          intake(desk_, catalogue),
          routing(desk_, catalogue),
          branches(desk_, catalogue),
          scan(desk_, bench),
          signatures(desk_, catalogue, bench, desk.m_signingFolder.path()),
          returns(desk_),
          conflicts(desk_),
          undo(desk_),
          checks(desk_),
          post(desk_, catalogue),
          wire(makeWire(desk.m_setup.wire, desk.name(), desk.line, desk.tokens, desk.clock, desk.m_rng)),
          between(desk.m_mutation->between(*wire, ground)),
          engine(*store, between ? *between : *wire, desk.clock, desk.m_rng, named(desk.m_setup.sync, desk.name()), status),
          gateLine(kProvince, desk.name(), desk.line, desk.tokens, desk.clock, desk.m_rng),
          gate(*store, gateProfile(), gateLine, desk.clock, desk.m_rng, {kProvince, office().agency}) {
        engine.attachGate(gate);
    }

    std::unique_ptr<store::Store> store;
    MutationGround ground;
    SimBench bench;
    stations::Desk desk_;
    stations::Catalogue catalogue;
    stations::IntakeStation intake;
    stations::RoutingStation routing;
    stations::BranchStation branches;
    stations::ScanStation scan;
    stations::SignStation signatures;
    stations::ReturnStation returns;
    stations::ConflictDesk conflicts;
    stations::UndoDesk undo;
    stations::CheckStation checks;
    stations::PostStation post;
    std::unique_ptr<sync::ProvincialApi> wire;
    std::unique_ptr<sync::ProvincialApi> between;
    sync::SyncStatus status;
    sync::SyncEngine engine;
    sync::ProvincialLine gateLine;
    sync::GateClient gate;
};

Workstation::Workstation(const DeskSetup& setup, const DeskImage& image, Executor& thread, SimLine::Parts parts,
                         const WorldTime& time)
    : disk(setup.diskId),
      clock(time),
      line(std::move(parts)),
      tokens(line.province(), time, line, line.faults()),
      m_setup(setup),
      m_thread(thread),
      m_rng(setup.seed),
      m_files(disk, &clock),
      m_drives(m_files, m_secondFiles, m_secondDrive.path()),
      m_mutation(makeMutation(setup.mutant)) {
    registerSimVfs();
    QMap<QString, QByteArray> files;
    for (auto it = image.files.cbegin(); it != image.files.cend(); ++it) files.insert(disk.folder() + it.key(), it.value());
    disk.restore(files);
    m_vault.copyFrom(image.vault);
    m_mutation->diskMade(disk);
}

Workstation::~Workstation() = default;

Result<void> Workstation::start() {
    store::StoreOptions options;
    options.folder = disk.folder();
    options.createIfMissing = true;
    options.vfs = QString::fromLatin1(kVfsName);
    options.exclusive = true;
    MOTCUA_TRY(auto opened, store::openProfile(options, {clock, m_rng, m_drives, m_vault}, {m_secondDrive.path()}));
    if (opened.repair) m_repair = opened.repair;
    MOTCUA_CHECK(nameDesk(*opened.store));
    m_programs = std::make_unique<Programs>(*this, std::move(opened.store));
    if (m_repair) m_mutation->mended(m_programs->ground);
    m_mutation->started(m_programs->ground);
    return m_sessions.isEmpty() ? learnOfficers() : Result<void>();
}

// As the app does at its first start: the desk's own id, which makes its provisional codes its own.
Result<void> Workstation::nameDesk(store::Store& opened) const {
    const QString key = QStringLiteral("deviceId");
    MOTCUA_TRY(const QString known, opened.meta.get(key));
    if (!known.isEmpty()) return {};
    return opened.inTransaction([&] { return opened.meta.set(key, name()); });
}

// One officer for each role, as the feed brought them.
Result<void> Workstation::learnOfficers() {
    for (const Role role :
         {Role::Reception, Role::Return, Role::Digitizer, Role::Handler, Role::UnitHead, Role::Leader, Role::Clerk}) {
        MOTCUA_TRY(const QList<Officer> officers, m_programs->catalogue.officersWith(role));
        for (const Officer& officer : officers) {
            if (officer.id.startsWith(QLatin1String("cb-101-")) && !m_sessions.contains(role))
                m_sessions.insert(role, {officer, clock.now(), true});
        }
    }
    return {};
}

void Workstation::stop() {
    m_programs.reset();
}

sync::StepReport Workstation::step() {
    const sync::StepReport report = m_programs->engine.step(clock.now(), {});
    if (!hasDied()) m_mutation->stepped(m_programs->ground);
    return report;
}

Result<int> Workstation::sweep() {
    return store::sweepOrphans(store().database(), m_files, clock, disk.folder() + QStringLiteral("/blobs"));
}

Result<void> Workstation::backUp() {
    constexpr int kKept = 2;
    const store::BackupTarget target{m_secondDrive.path()};
    MOTCUA_TRY(const store::BackupInfo made, store::writeBackup(store().backupSource(), target));
    m_files.forgetMissedRecord();
    MOTCUA_CHECK(store::pruneBackups(m_drives, target.root, kKept));
    const auto trimmed = store().journal().trim(store().database(), made.journalSeq);
    return trimmed ? Result<void>() : fail(trimmed.error());
}

bool Workstation::hasBackup() {
    return !store::backupsIn(m_drives, m_secondDrive.path()).isEmpty();
}

store::Store& Workstation::store() {
    return *m_programs->store;
}
stations::IntakeStation& Workstation::intake() {
    return m_programs->intake;
}
stations::ScanStation& Workstation::scan() {
    return m_programs->scan;
}
stations::RoutingStation& Workstation::routing() {
    return m_programs->routing;
}
stations::BranchStation& Workstation::branches() {
    return m_programs->branches;
}
stations::SignStation& Workstation::signatures() {
    return m_programs->signatures;
}
stations::ReturnStation& Workstation::returns() {
    return m_programs->returns;
}
stations::ConflictDesk& Workstation::conflicts() {
    return m_programs->conflicts;
}
stations::UndoDesk& Workstation::undo() {
    return m_programs->undo;
}
stations::CheckStation& Workstation::checks() {
    return m_programs->checks;
}
stations::PostStation& Workstation::post() {
    return m_programs->post;
}
stations::Desk& Workstation::ground() {
    return m_programs->desk_;
}
stations::Catalogue& Workstation::catalogue() {
    return m_programs->catalogue;
}
sync::SyncEngine& Workstation::engine() {
    return m_programs->engine;
}
const stations::Session& Workstation::session(Role role) const {
    return *m_sessions.constFind(role);
}

const stations::Session& Workstation::sessionFor(const Action& action, const QUuid& id) const {
    // Whose work an action is differs from process to process.
    const Dossier dossier = m_programs->desk_.load(id).value_or(Dossier());
    const auto known = m_programs->desk_.book()->of(dossier);
    const ProcessRef process = known ? *known : *m_programs->desk_.book()->of(Dossier());
    for (const stations::Session& session : m_sessions) {
        if (entitled(*process, dossier, session.officer, action, m_programs->desk_.clock().now())) return session;
    }
    return m_sessions.first();
}

}  // namespace motcua::sim
