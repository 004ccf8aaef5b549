#include "domain/ShippedProcesses.h"

#include <QDir>
#include <QFile>

#include "domain/ProcessReader.h"

// Q_INIT_RESOURCE must stand outside any namespace.
static void loadProcessResources() {
    Q_INIT_RESOURCE(shipped_processes);
}

namespace motcua {
namespace {

const QString kStandard = QStringLiteral("standard");

QList<ProcessRef> readShipped() {
    loadProcessResources();
    QList<ProcessRef> out;
    for (const QFileInfo& info : QDir(QStringLiteral(":/process")).entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const ProcessReading reading = readProcess(file.readAll());
        Q_ASSERT_X(reading.process, "shipped process", qPrintable(info.fileName()));
        if (reading.process) out.append(reading.process);
    }
    return out;
}

// How closely a process fits; 0: not at all.
int fit(const Applies& applies, const ProcessBook::Case& wanted) {
    const auto has = [](const QStringList& list, const QString& value) { return !value.isEmpty() && list.contains(value); };
    if (has(applies.procedures, wanted.procedureCode)) return 4;
    if (has(applies.fields, wanted.field)) return 3;
    if (has(applies.limits, wanted.limit)) return 2;
    if (has(applies.channels, wanted.channel)) return 1;
    return 0;
}

}  // namespace

const QList<ProcessRef>& shippedProcesses() {
    static const QList<ProcessRef> processes = readShipped();
    return processes;
}

ProcessBook::ProcessBook() {
    for (const ProcessRef& process : shippedProcesses()) add(process);
}

bool ProcessBook::add(const ProcessRef& process, bool isWithdrawn) {
    if (m_byId.contains(process->id())) return false;
    if (isWithdrawn) m_withdrawn.insert(process->id());
    m_byId.insert(process->id(), process);
    return true;
}

Result<ProcessRef> ProcessBook::find(const QString& code, int version) const {
    const auto found = m_byId.constFind(QStringLiteral("%1/%2").arg(code).arg(version));
    if (found != m_byId.cend()) return *found;
    return fail(ErrorCode::ProcessUnknown, {{QStringLiteral("code"), QStringLiteral("%1/%2").arg(code).arg(version)}});
}

Result<ProcessRef> ProcessBook::of(const Dossier& dossier) const {
    if (dossier.processCode.isEmpty()) return find(kStandard, 1);
    return find(dossier.processCode, dossier.processVersion);
}

bool ProcessBook::isFor(const Process& process, const Case& of) {
    const bool isNamed = !of.named.isEmpty() && process.code == of.named;
    return process.isValidOn(of.day) && (isNamed || process.applies.isEmpty() || fit(process.applies, of) > 0);
}

Result<ProcessRef> ProcessBook::choose(const Case& wanted) const {
    const QString& code = wanted.chosen.isEmpty() ? wanted.named : wanted.chosen;
    ProcessRef best;
    int bestFit = -1;
    for (const ProcessRef& process : m_byId) {
        if (m_withdrawn.contains(process->id()) || !isFor(*process, wanted)) continue;
        // Without a name, what applies to everything is taken only as the standard.
        const int fits = !code.isEmpty()              ? (process->code == code ? 0 : -1)
                         : process->code == kStandard ? 0
                         : process->applies.isEmpty() ? -1
                                                      : fit(process->applies, wanted);
        if (fits < 0) continue;
        const bool isNewer = best && fits == bestFit && process->code == best->code && process->version > best->version;
        if (fits > bestFit || isNewer) {
            best = process;
            bestFit = fits;
        }
    }
    if (best) return best;
    return fail(ErrorCode::ProcessUnknown, {{QStringLiteral("code"), code.isEmpty() ? kStandard : code}});
}

}  // namespace motcua
