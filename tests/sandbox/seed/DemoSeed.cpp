#include "sandbox/seed/DemoSeed.h"

#include <QFile>

// Q_INIT_RESOURCE must stand outside any namespace.
static void loadSeedResources() {
    Q_INIT_RESOURCE(sandbox_seed);
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
    return seed;
}

Result<Seed> emptySeed() {
    return readPeople(testAccounts());
}

QByteArray extraProcedures() {
    return resource("procedures-extra.json");
}

QByteArray testAccounts() {
    return resource("officers.json");
}

}  // namespace motcua::sandbox
