#include "sim/Ground.h"

#include "base/Rng.h"
#include "sandbox/seed/DemoSeed.h"
#include "sim/SimVfs.h"
#include "store/Migrator.h"

namespace motcua::sim {
namespace {

// Enough of the catalogue for the officers' scripts: every desk opens it at every start.
bool isNeeded(const sandbox::Entity& entity) {
    if (entity.kind == u"place") return false;
    if (entity.kind == u"procedure") {
        static const QStringList kCodes{QStringLiteral("2.000815"), QStringLiteral("2.000884"), QStringLiteral("1.010041"),
                                        QStringLiteral("1.001193")};
        return kCodes.contains(entity.id);
    }
    if (entity.kind == u"agency") return entity.id.startsWith(QLatin1String("H19.101"));
    return entity.kind != u"codeList";
}

void copyFiles(const SimDisk& disk, QMap<QString, QByteArray>& files) {
    const auto image = disk.image();
    for (auto it = image.cbegin(); it != image.cend(); ++it) files.insert(it.key().mid(disk.folder().size()), it.value());
}

// The catalogue and the feed's position of `desk`, in a database of the program's first version under the same key.
Result<void> makeOldImage(Workstation& desk, const DeskImage& image, DeskImage& old) {
    SimDisk disk(QStringLiteral("ground-old"));
    SimFileSystem files(disk);
    const QString keyFile = disk.folder() + QStringLiteral("/motcua.key.json");
    MOTCUA_CHECK(files.write(keyFile, image.files.value(QStringLiteral("/motcua.key.json"))));
    MemoryVault vault;
    vault.copyFrom(image.vault);
    MOTCUA_TRY(const crypto::DataKey key, crypto::KeyRing(files, vault, keyFile).unlock());
    MOTCUA_TRY(const SecretBytes databaseKey, key.forPurpose("database"));
    {
        MOTCUA_TRY(const auto database, store::Database::open({disk.folder() + QStringLiteral("/motcua.db"),
                                                               QString::fromLatin1(kVfsName), true, store::OpenMode::Create},
                                                              databaseKey));
        MOTCUA_CHECK(store::migrate(*database, store::migrations().first(1)));
        store::CatalogueStore catalogue(*database);
        for (const char* entity : {"procedure", "agency", "post", "fieldUnit", "officer", "calendarDay", "calendar"}) {
            MOTCUA_TRY(const auto rows, desk.store().catalogue.list(QLatin1String(entity)));
            for (const store::CatalogueRow& row : rows) {
                MOTCUA_CHECK(catalogue.put(QLatin1String(entity), row.id, row.version, row.json));
            }
        }
        MOTCUA_TRY(const store::FeedPosition position, desk.store().feed.position(QStringLiteral("changes")));
        MOTCUA_CHECK(
            store::FeedStore(*database, desk.clock).setPosition(QStringLiteral("changes"), position.cursor, position.headSeen));
    }
    old.vault.copyFrom(vault);
    copyFiles(disk, old.files);
    return {};
}

}  // namespace

sync::SyncConfig simulatedSyncConfig() {
    sync::SyncConfig config;
    config.leases = {QStringLiteral("H19.101"), 4, 3, 2};
    config.pageLimit = 20;
    config.pollMs = 90 * 60'000;  // a quiet office: most rounds come from commits and retries
    // A line that is down for hours is tried less often than in an office: the tries are alike, and the time is the machine's.
    config.retry.capMs = config.retry.lateCapMs = 60 * 60'000;
    return config;
}

Result<Ground> Ground::make() {
    Ground ground;
    MOTCUA_TRY(ground.seed, sandbox::demoSeed());
    ground.seed.catalogue.removeIf([](const sandbox::Entity& entity) { return !isNeeded(entity); });

    Executor thread;
    auto made = thread.run([&ground]() -> Result<void> {
        WorldTime time{kMondayMorning};
        SeededRng rng(1);
        Trace trace;
        FaultCounts faults;
        sandbox::Province province(ground.seed);
        Executor idle;  // nothing is asked of the stations here
        DeskImage nothing;
        Workstation desk({0, QStringLiteral("ground"), 1, {}, simulatedSyncConfig()}, nothing, idle,
                         {QStringLiteral("ground"), province, time, rng, trace, faults, [] { return true; },
                          [](const LateMessage&) {}, [] {}},
                         time);
        MOTCUA_CHECK(desk.start());
        const sync::StepReport report = desk.step();
        if (report.problem) return fail(*report.problem);
        // The leases of this rehearsal belong to nobody.
        MOTCUA_CHECK(desk.store().database().run("DELETE FROM number_lease"));
        MOTCUA_CHECK(desk.store().database().run("DELETE FROM meta WHERE name = 'deviceId'"));
        desk.copyVaultTo(ground.image.vault);
        copyFiles(desk.disk, ground.image.files);
        MOTCUA_CHECK(makeOldImage(desk, ground.image, ground.oldImage));
        desk.stop();
        ground.image.files.clear();
        copyFiles(desk.disk, ground.image.files);
        return {};
    });
    made.waitForFinished();
    MOTCUA_CHECK(made.takeResult());
    return ground;
}

}  // namespace motcua::sim
