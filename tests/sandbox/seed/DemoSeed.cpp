#include "sandbox/seed/DemoSeed.h"

#include <QFile>

#include "domain/ShippedProcesses.h"

// Q_INIT_RESOURCE must stand outside any namespace.
static void loadSeedResources() {
    Q_INIT_RESOURCE(sandbox_seed);
    Q_INIT_RESOURCE(sandbox_gate);
}

namespace motcua::sandbox {
namespace {

QByteArray resource(const char* name) {
    loadSeedResources();
    QFile file(QStringLiteral(":/seed/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

Result<Seed> demoSeed() {
    MOTCUA_TRY(Seed seed, emptySeed());
    for (const char* name : {"agencies.json", "code-lists.json", "calendar-vn.json", "procedures.json", "places.json"}) {
        MOTCUA_CHECK(addCatalogue(seed, resource(name)));
    }
    for (const ProcessRef& process : shippedProcesses()) MOTCUA_CHECK(addCatalogue(seed, process->source));
    return seed;
}

Result<Seed> emptySeed() {
    MOTCUA_TRY(Seed seed, readPeople(testAccounts()));
    MOTCUA_CHECK(addCatalogue(seed, resource("registers.json")));
    return seed;
}

QByteArray extraProcedures() {
    return resource("procedures-extra.json");
}

QByteArray testAccounts() {
    return resource("officers.json");
}

QByteArray gateProfile() {
    return resource("gate/profile.json");
}

}  // namespace motcua::sandbox
