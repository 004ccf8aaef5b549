#include "store/JournalReplay.h"

#include <QSet>

#include "base/Json.h"
#include "base/Log.h"

namespace motcua::store {
namespace {

QString text(const QJsonObject& note, const char* member) {
    return note.value(QLatin1String(member)).toString();
}

const QString kPlaceState = QStringLiteral("received");

QUuid idIn(const QJsonObject& note, const char* member) {
    return QUuid::fromString(text(note, member));
}

class Replay {
public:
    explicit Replay(Store& store) : m_store(store) {}

    // A record that does not fit what is there is passed over, whole; a disk that fails ends the replay.
    Result<void> applyRecord(const JournalRecord& record) {
        MOTCUA_CHECK(m_store.database().run("SAVEPOINT record"));
        const int before = m_operations;
        for (const QByteArray& note : record.notes) {
            const auto applied = apply(note);
            if (applied) continue;
            if (errorKind(applied.error().code) == ErrorKind::Environment) return applied;
            log::warning("store", QStringLiteral("journal record %1: %2").arg(record.seq).arg(errorId(applied.error().code)));
            MOTCUA_CHECK(m_store.database().run("ROLLBACK TO record"));
            m_operations = before;
            ++m_skipped;
            break;
        }
        return m_store.database().run("RELEASE record");
    }
    Replayed result() const { return {m_operations, static_cast<int>(m_dossiers.size()), m_skipped}; }

private:
    Result<void> apply(const QByteArray& line) {
        const qsizetype blank = line.indexOf(' ');
        MOTCUA_TRY(const QJsonObject note, parseObject(line.sliced(blank + 1)));
        const QByteArray kind = line.first(qMax<qsizetype>(blank, 0));
        if (kind == "dossier") return dossier(note);
        if (kind == "question" || kind == "event") MOTCUA_CHECK(holdPlace(idIn(note, "dossierId")));
        if (kind == "operation") return operation(note);
        if (kind == "withdrawn") return withdrawn(idIn(note, "opId"));
        if (kind == "question") return question(note);
        if (kind == "superseded") return m_store.outbox.restoreSuperseded(idIn(note, "stopped"), idIn(note, "successor"));
        if (kind == "laneClosed") return m_store.outbox.closeLane(idIn(note, "dossierId"), idIn(note, "because"));
        if (kind == "waitFor") return m_store.outbox.waitForFile(idIn(note, "opId"), text(note, "sha256"));
        if (kind == "resolved") return resolved(note);
        if (kind == "event") return drop(m_store.events.restore(note));
        if (kind == "lease") return m_store.leases.restore(note);
        if (kind == "provisional") return m_store.leases.restoreProvisional(note);
        if (kind == "retired") return m_store.leases.restoreRetired(note);
        if (kind == "blob") return blob(note);
        if (kind == "upload") return m_store.uploads.queue(text(note, "sha256"), idIn(note, "opId"));
        return {};  // of a newer program: the rest of the record is worth having
    }
    static Result<void> drop(const Result<bool>& result) {
        if (!result) return fail(result.error());
        return {};
    }

    Result<void> dossier(const QJsonObject& note) {
        const QUuid id = idIn(note, "id");
        MOTCUA_TRY(auto found, m_store.dossiers.find(id));
        DossierRow row = found.value_or(DossierRow{id, {}});
        row.fields = note.value(QLatin1String("fields")).toObject();
        row.hidden = note.value(QLatin1String("hidden")).toBool();
        row.dirty = true;
        m_dossiers.insert(id);
        return found ? m_store.dossiers.update(row) : m_store.dossiers.insert(row);
    }

    // What was done with a dossier that came by the feed after the backup: its place is held, out of sight, until the feed
    // brings it again.
    Result<void> holdPlace(const QUuid& id) {
        if (id.isNull()) return {};
        MOTCUA_TRY(const auto known, m_store.dossiers.find(id));
        if (known) return {};
        DossierRow row{id, {{QStringLiteral("state"), kPlaceState}}};
        row.hidden = true;
        return m_store.dossiers.insert(row);
    }

    Result<void> operation(const QJsonObject& note) {
        MOTCUA_TRY(const QJsonObject content, requireObject(note, QStringLiteral("content")));
        Operation op;
        op.opId = idIn(content, "opId");
        op.kind = text(content, "kind");
        op.dossierId = idIn(content, "dossierId");
        op.laneSeq = content.value(QLatin1String("laneSeq")).toInteger();
        op.baseVersion = note.value(QLatin1String("baseVersion")).toInteger();
        op.deviceTime = fromIso(text(content, "deviceTime"));
        op.actor = content.value(QLatin1String("actor")).toObject();
        op.data = content.value(QLatin1String("data")).toObject();
        const auto notBefore = QDateTime::fromMSecsSinceEpoch(note.value(QLatin1String("notBefore")).toInteger(), Qt::UTC);
        MOTCUA_TRY(const bool added, m_store.outbox.restore(op, notBefore));
        m_operations += added ? 1 : 0;
        return {};
    }

    Result<void> withdrawn(const QUuid& opId) {
        MOTCUA_CHECK(m_store.gate.withdraw(opId));
        MOTCUA_CHECK(m_store.uploads.withdraw(opId));
        return drop(m_store.outbox.withdraw(opId));
    }

    Result<void> question(const QJsonObject& note) {
        GateRow row;
        row.id = idIn(note, "id");
        const auto known = m_store.gate.get(row.id);
        if (known || !known.error().is(ErrorCode::NotFound)) return known ? Result<void>() : fail(known.error());
        row.service = text(note, "service");
        row.dossierId = idIn(note, "dossierId");
        row.purpose = text(note, "purpose");
        MOTCUA_TRY(row.actor, actorFromJson(note.value(QLatin1String("actor")).toObject()));
        row.request = note.value(QLatin1String("request")).toObject();
        row.onceKey = text(note, "onceKey");
        row.askedAt = fromIso(text(note, "askedAt"));
        row.opId = idIn(note, "opId");
        row.heldUntil = fromIso(text(note, "heldUntil"));
        return drop(m_store.gate.add(row));
    }

    // The older database may not know the conflict yet; then its operation is superseded all the same.
    Result<void> resolved(const QJsonObject& note) {
        const auto done = m_store.conflicts.resolve(idIn(note, "id"), text(note, "resolution"), text(note, "officerId"),
                                                    note.value(QLatin1String("settled")));
        if (!done && !done.error().is(ErrorCode::NotFound)) return done;
        return {};
    }

    Result<void> blob(const QJsonObject& note) {
        BlobInfo info;
        info.sha256 = text(note, "sha256");
        info.size = note.value(QLatin1String("size")).toInteger();
        info.mime = text(note, "mime");
        info.remote = note.value(QLatin1String("remote")).toBool();
        return m_store.blobs.record(info);
    }

    Store& m_store;
    int m_operations = 0;
    int m_skipped = 0;
    QSet<QUuid> m_dossiers;
};

}  // namespace

Result<Replayed> replayJournal(Store& store, const RecoveryJournal& journal) {
    MOTCUA_TRY(const JournalEnd held, RecoveryJournal::endIn(store.database()));
    MOTCUA_TRY(const bool beyond, journal.reachesBeyond(held));
    if (!beyond) return Replayed{};
    Replay replay(store);
    int unreadable = 0;
    // Another program may be between its record and its COMMIT: looked at again under both locks.
    const auto done = store.inTransaction([&]() -> Result<void> {
        const RecoveryJournal::Pause pause(journal);
        MOTCUA_TRY(const JournalEnd end, RecoveryJournal::endIn(store.database()));
        MOTCUA_TRY(const JournalContents contents, journal.readAfter(end.seq));
        unreadable = contents.unreadable;
        if (contents.lastSeq <= end.seq) return {};
        for (const JournalRecord& record : contents.records) MOTCUA_CHECK(replay.applyRecord(record));
        return RecoveryJournal::setEnd(store.database(), {contents.lastSeq});
    });
    if (!done) return fail(done.error());
    Replayed replayed = replay.result();
    replayed.unreadable += unreadable;
    return replayed;
}

}  // namespace motcua::store
