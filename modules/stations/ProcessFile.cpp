#include "stations/ProcessFile.h"

#include "base/Json.h"
#include "domain/ProcessCheck.h"
#include "domain/ProcessReader.h"

namespace motcua::stations {

QList<Finding> findingsOf(const QByteArray& file) {
    const ProcessReading reading = readProcess(file);
    return reading.process ? checkProcess(*reading.process).findings : reading.findings;
}

Result<bool> importProcess(Desk& desk, const Session& administrator, const QByteArray& file) {
    if (!administrator.officer.hasRole(Role::Administrator))
        return fail(ErrorCode::NotAllowed, {{QStringLiteral("role"), roleCode(Role::Administrator)}});
    if (const QList<Finding> findings = findingsOf(file); !findings.isEmpty()) return fail(errorOf(findings));
    const ProcessRef process = readProcess(file).process;
    MOTCUA_TRY(const QJsonObject fresh, parseObject(process->source));
    MOTCUA_TRY(const auto book, desk.freshBook());
    if (const auto known = book->find(process->code, process->version)) {
        MOTCUA_TRY(const QJsonObject published, parseObject((*known)->source));
        if (canonical(published) == canonical(fresh)) return false;
        return fail(ErrorCode::ProcessPublished, {{QStringLiteral("code"), process->id()}});
    }
    // Below every version of the province's own feed, as with other records from files.
    const qint64 version = desk.clock().nowMs() - (1LL << 52);
    return desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<bool> {
            MOTCUA_TRY(const bool taken, store.catalogue.put(QStringLiteral("process"), process->id(), version, fresh));
            MOTCUA_CHECK(desk.record(store, QStringLiteral("importProcess"), administrator.officer,
                                     {{QStringLiteral("process"), process->id()}}));
            return taken;
        });
    });
}

}  // namespace motcua::stations
