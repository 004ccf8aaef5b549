#include "sync/BaseCopy.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

#include "domain/Change.h"
#include "domain/MergeRules.h"

namespace motcua::sync {
namespace {

QJsonObject part(const store::OutboxRow& row, const char* name) {
    return row.op.data.value(QLatin1String(name)).toObject();
}

QStringList overlapsOf(const store::OutboxRow& row, const QJsonObject& server) {
    return overlaps(server, part(row, "set"), part(row, "was"));
}

bool isSha256(const QString& text) {
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    return hex.match(text).hasMatch();
}

bool waits(const QList<store::OutboxRow>& ahead) {
    return std::any_of(ahead.begin(), ahead.end(), [](const store::OutboxRow& op) { return op.state != store::OpState::Done; });
}

bool neverLeft(const store::OutboxRow& row) {
    return row.state == store::OpState::Ready && !row.sentAt.isValid() && row.op.kind == QLatin1String("Dossier.Act");
}

}  // namespace

Result<bool> BaseCopy::take(const QUuid& id, qint64 version, const QJsonObject& document, bool force) {
    MOTCUA_TRY(auto found, m_store.dossiers.find(id));
    const bool isNew = !found.has_value();
    store::DossierRow row = isNew ? store::DossierRow{id, {}} : *std::move(found);
    if (!isNew && version <= row.serverVersion && !force) {
        MOTCUA_CHECK(refresh(id));
        return false;
    }
    MOTCUA_TRY(const auto ahead, m_store.outbox.aheadOf(id, version));
    const bool isOwnEcho = !isNew && !row.hidden && ahead.isEmpty() && document == row.fields;
    MOTCUA_CHECK(isOwnEcho ? m_store.dossiers.settle(id, version) : write(row, isNew, version, document, ahead));
    MOTCUA_CHECK(judge(ahead, document));
    if (row.state() != QLatin1String("returned")) {
        MOTCUA_CHECK(wantFiles(document));
    }
    return true;
}

Result<void> BaseCopy::write(store::DossierRow& row, bool isNew, qint64 version, const QJsonObject& document,
                             const QList<store::OutboxRow>& ahead) {
    row.base = document;
    row.fields = store::rebased(document, ahead);
    row.serverVersion = version;
    row.hidden = false;
    row.dirty = waits(ahead);
    return isNew ? m_store.dossiers.insert(row) : m_store.dossiers.update(row);
}

// A reference is any object with a hash; one that is none of ours must not stop the pull.
Result<void> BaseCopy::wantFiles(const QJsonValue& value) {
    for (const QJsonValue& item : value.toArray()) MOTCUA_CHECK(wantFiles(item));
    const QJsonObject object = value.toObject();
    const QString sha256 = object.value(QLatin1String("sha256")).toString();
    if (isSha256(sha256)) {
        MOTCUA_CHECK(m_store.downloads.queue(sha256, std::max<qint64>(0, object.value(QLatin1String("size")).toInteger()),
                                             object.value(QLatin1String("mime")).toString()));
    }
    for (const QJsonValue& child : object) MOTCUA_CHECK(wantFiles(child));
    return {};
}

// Each operation is held against the document as the ones before it leave it.
Result<void> BaseCopy::judge(const QList<store::OutboxRow>& ahead, const QJsonObject& server) {
    QJsonObject document = server;
    for (const store::OutboxRow& row : ahead) {
        if (row.state == store::OpState::Conflict) return renew(row, server, document);
        if (row.state == store::OpState::Rejected) return {};
        if (neverLeft(row)) {
            const QStringList units = overlapsOf(row, document);
            if (!units.isEmpty()) return stop(row, units, server);
        }
        document = applied(document, part(row, "set"));
    }
    return {};
}

Result<void> BaseCopy::stop(const store::OutboxRow& row, const QStringList& units, const QJsonObject& server) {
    for (const QString& unit : units) MOTCUA_CHECK(addConflict(row, unit, server));
    return m_store.outbox.markStopped(row.op.opId, store::OpState::Conflict, QStringLiteral("conflict"),
                                      units.join(QStringLiteral(", ")));
}

// The province moved on while a person thinks: the comparison shows its newest value, and new fields where it overlaps now.
Result<void> BaseCopy::renew(const store::OutboxRow& row, const QJsonObject& server, const QJsonObject& seen) {
    MOTCUA_TRY(const auto conflicts, m_store.conflicts.ofOperation(row.op.opId));
    QStringList known;
    for (const store::ConflictRow& conflict : conflicts) {
        known.append(conflict.field);
        const QJsonValue theirs = valueAt(server, conflict.field);
        if (theirs == conflict.theirs) continue;
        MOTCUA_CHECK(m_store.conflicts.renew(conflict.id, theirs));
    }
    for (const QString& unit : overlapsOf(row, seen)) {
        if (known.contains(unit)) continue;
        MOTCUA_CHECK(addConflict(row, unit, server));
    }
    return {};
}

Result<void> BaseCopy::addConflict(const store::OutboxRow& row, const QString& unit, const QJsonObject& server) {
    const QJsonObject was = part(row, "was");
    // What the desk saw and what the officer made of it, for the whole unit.
    QJsonObject before;
    if (was.contains(unit)) before = applied(before, {{unit, was.value(unit)}});
    for (auto it = was.begin(); it != was.end(); ++it) {
        if (mergeUnit(it.key()) == unit && it.key() != unit) before = applied(before, {{it.key(), it.value()}});
    }
    const QJsonObject mine = applied(before, part(row, "set"));
    return m_store.conflicts.add({makeUuid7(m_clock, m_rng), row.op.dossierId, row.op.opId, unit, valueAt(before, unit),
                                  valueAt(mine, unit), valueAt(server, unit)});
}

Result<void> BaseCopy::refresh(const QUuid& id) {
    MOTCUA_TRY(auto row, m_store.dossiers.find(id));
    if (!row) return {};
    MOTCUA_TRY(const auto ahead, m_store.outbox.aheadOf(id, row->serverVersion));
    const QJsonObject fields = row->base.isEmpty() ? row->fields : store::rebased(row->base, ahead);
    const bool isDirty = waits(ahead);
    if (row->fields == fields) return row->dirty == isDirty ? Result<void>() : m_store.dossiers.setDirty(id, isDirty);
    row->dirty = isDirty;
    row->fields = fields;
    return m_store.dossiers.update(*row);
}

}  // namespace motcua::sync
