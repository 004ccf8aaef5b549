#include "stations/ConflictDesk.h"

#include <QSet>

#include "base/Text.h"
#include "domain/Change.h"
#include "domain/MergeRules.h"

namespace motcua::stations {
namespace {

const QString kSettle = QStringLiteral("settleConflict");
const QString kRetry = QStringLiteral("retryOperation");
const QString kDrop = QStringLiteral("dropOperation");

QString sideCode(Side side) {
    switch (side) {
        case Side::Mine:
            return QStringLiteral("mine");
        case Side::Theirs:
            return QStringLiteral("theirs");
        case Side::Edited:
            return QStringLiteral("edited");
    }
    return {};
}

QJsonObject setOf(const store::OutboxRow& row) {
    return row.op.data.value(QLatin1String("set")).toObject();
}

bool isReceipt(const store::OutboxRow& row) {
    return row.op.kind == QLatin1String("Dossier.Receive");
}

QString idText(const QUuid& id) {
    return id.toString(QUuid::WithoutBraces);
}

tl::unexpected<Error> notStopped(const QUuid& opId) {
    return fail(ErrorCode::NotFound, {{QStringLiteral("id"), idText(opId)}});
}

// The officer's change on the province's document, where a person decided with that person's value.
QJsonObject targetOf(const QJsonObject& server, const store::OutboxRow& row, const QList<store::ConflictRow>& decided) {
    QSet<QString> units;
    for (const store::ConflictRow& conflict : decided) units.insert(conflict.field);
    QJsonObject target = server;
    const QJsonObject set = setOf(row);
    for (auto it = set.begin(); it != set.end(); ++it) {
        const bool isDecided = units.contains(mergeUnit(it.key())) || units.contains(it.key());
        if (!isDecided) target = applied(target, {{it.key(), it.value()}});
    }
    for (const store::ConflictRow& conflict : decided) target = applied(target, {{conflict.field, conflict.settled}});
    return target;
}

// Other people's work is settled by those who may do such work; the administrator may clear anything away.
Result<Actor> settlerOf(const Desk& desk, const Session& session, const Dossier& dossier, const QString& action) {
    auto actor = desk.actorFor(session, dossier, Action(action));
    // What this version does not know can only be given up, by whoever may correct fields.
    if (!actor && actor.error().is(ErrorCode::StepNotPossible)) actor = desk.actorFor(session, dossier, Action::CorrectFields);
    if (actor || !session.officer.hasRole(Role::Administrator)) return actor;
    const Post* post = session.officer.postFor(Role::Administrator);
    return Actor{session.officer.id, session.officer.fullName, post->postId, post->title, Role::Administrator};
}

// One transaction; then the sync thread wakes and the lists are read anew. work(store, dossiers it touched)
template <typename T, typename Work>
Result<T> transact(Desk& desk, Work&& work) {
    return desk.onStore([&](store::Store& store) -> Result<T> {
        QSet<QUuid> touched;
        auto done = store.inTransaction([&]() -> Result<T> { return work(store, touched); });
        if (!done) return done;
        for (const QUuid& id : std::as_const(touched)) desk.tellCommitted(id);
        return done;
    });
}

}  // namespace

Result<Settlement> ConflictDesk::resolve(const Session& session, const QList<Decision>& decisions) {
    return transact<Settlement>(m_desk, [&](store::Store& store, QSet<QUuid>& touched) -> Result<Settlement> {
        QList<QUuid> operations;
        for (const Decision& decision : decisions) {
            MOTCUA_TRY(const store::ConflictRow row, decide(store, session, decision));
            touched.insert(row.dossierId);
            if (!operations.contains(row.opId)) operations.append(row.opId);
        }
        Settlement settlement;
        for (const QUuid& opId : std::as_const(operations)) {
            MOTCUA_TRY(const Settlement one, settleIfDecided(store, session, opId));
            settlement.openFields += one.openFields;
            settlement.laneGoesOn = settlement.laneGoesOn || one.laneGoesOn;
        }
        return settlement;
    });
}

Result<Settlement> ConflictDesk::resolveAll(const Session& session, const QUuid& opId, Side side) {
    MOTCUA_TRY(const QList<store::ConflictRow> rows,
               m_desk.onStore([&](store::Store& store) { return store.conflicts.ofOperation(opId); }));
    QList<Decision> decisions;
    for (const store::ConflictRow& row : rows) {
        if (row.resolution.isEmpty()) decisions.append({row.id, side, {}});
    }
    if (decisions.isEmpty()) return notStopped(opId);
    return resolve(session, decisions);
}

Result<void> ConflictDesk::retry(const Session& session, const QUuid& opId) {
    return transact<void>(m_desk, [&](store::Store& store, QSet<QUuid>& touched) -> Result<void> {
        MOTCUA_TRY(const Stopped refused, stopped(store, session, opId));
        if (refused.row.state != store::OpState::Rejected) return notStopped(opId);
        touched.insert(refused.row.op.dossierId);
        if (isReceipt(refused.row)) return succeed(store, refused, refused.row.op, kRetry, {});
        MOTCUA_TRY(const store::DossierRow dossier, store.dossiers.get(refused.row.op.dossierId));
        return replace(store, refused, targetOf(dossier.base, refused.row, {}), kRetry, {});
    });
}

Result<void> ConflictDesk::drop(const Session& session, const QUuid& opId, const QString& reason) {
    if (normalized(reason).isEmpty()) return fail(ErrorCode::StepNeedsReason);
    return transact<void>(m_desk, [&](store::Store& store, QSet<QUuid>& touched) -> Result<void> {
        MOTCUA_TRY(const Stopped refused, stopped(store, session, opId));
        touched.insert(refused.row.op.dossierId);
        MOTCUA_TRY(const QList<store::ConflictRow> rows, store.conflicts.ofOperation(opId));
        for (const store::ConflictRow& row : rows) {
            if (!row.resolution.isEmpty()) continue;
            MOTCUA_CHECK(store.conflicts.resolve(row.id, sideCode(Side::Theirs), session.officer.id, row.theirs));
        }
        const QJsonObject payload{{QStringLiteral("note"), normalized(reason)}};
        if (isReceipt(refused.row)) return abandonDossier(store, refused, payload);
        return giveUp(store, refused, kDrop, payload);
    });
}

Result<ConflictDesk::Stopped> ConflictDesk::stopped(store::Store& store, const Session& session, const QUuid& opId) const {
    MOTCUA_TRY(const store::OutboxRow row, store.outbox.get(opId));
    if (!row.isStopped()) return notStopped(opId);
    MOTCUA_TRY(const store::DossierRow held, store.dossiers.get(row.op.dossierId));
    MOTCUA_TRY(const Dossier dossier, dossierFromJson(held.fields));
    const QString action = row.op.data.value(QLatin1String("action")).toString();
    MOTCUA_TRY(const Actor actor, settlerOf(m_desk, session, dossier, action));
    return Stopped{row, actor};
}

Result<store::ConflictRow> ConflictDesk::decide(store::Store& store, const Session& session, const Decision& decision) const {
    MOTCUA_TRY(const store::ConflictRow row, store.conflicts.get(decision.conflictId));
    MOTCUA_CHECK(stopped(store, session, row.opId));
    if (decision.side == Side::Edited && needsPerson(row.field)) {
        return fail(ErrorCode::ConflictTakesWhole, {{QStringLiteral("field"), row.field}});
    }
    const QJsonValue value = decision.side == Side::Mine     ? row.mine
                             : decision.side == Side::Theirs ? row.theirs
                                                             : decision.value;
    MOTCUA_CHECK(store.conflicts.resolve(row.id, sideCode(decision.side), session.officer.id, value));
    return row;
}

Result<Settlement> ConflictDesk::settleIfDecided(store::Store& store, const Session& session, const QUuid& opId) {
    MOTCUA_TRY(const QList<store::ConflictRow> rows, store.conflicts.ofOperation(opId));
    Settlement settlement;
    QJsonObject choices;
    for (const store::ConflictRow& row : rows) {
        settlement.openFields += row.resolution.isEmpty() ? 1 : 0;
        choices.insert(row.field, row.resolution);
    }
    if (settlement.openFields > 0) return settlement;
    MOTCUA_TRY(const Stopped conflicting, stopped(store, session, opId));
    MOTCUA_TRY(const store::DossierRow dossier, store.dossiers.get(conflicting.row.op.dossierId));
    MOTCUA_CHECK(replace(store, conflicting, targetOf(dossier.base, conflicting.row, rows), kSettle,
                         {{QStringLiteral("choices"), choices}}));
    settlement.laneGoesOn = true;
    return settlement;
}

Result<void> ConflictDesk::replace(store::Store& store, const Stopped& stopped, const QJsonObject& target, const QString& kind,
                                   QJsonObject payload) {
    MOTCUA_TRY(const store::DossierRow dossier, store.dossiers.get(stopped.row.op.dossierId));
    const Change change = difference(dossier.base, target);
    if (change.isEmpty()) return giveUp(store, stopped, kind, payload);
    store::Operation successor = stopped.row.op;
    successor.data.insert(QStringLiteral("set"), change.set);
    successor.data.insert(QStringLiteral("was"), withWitnesses(change.set, change.was, dossier.base));
    payload.insert(QStringLiteral("set"), change.set);
    return succeed(store, stopped, std::move(successor), kind, payload);
}

Result<void> ConflictDesk::giveUp(store::Store& store, const Stopped& stopped, const QString& kind, QJsonObject payload) {
    store::Operation successor = stopped.row.op;
    successor.kind = QStringLiteral("Dossier.Drop");
    successor.data = {{QStringLiteral("action"), QStringLiteral("drop")},
                      {QStringLiteral("drops"), idText(stopped.row.op.opId)}};
    if (payload.contains(QLatin1String("note")))
        successor.data.insert(QStringLiteral("note"), payload.value(QLatin1String("note")));
    return succeed(store, stopped, std::move(successor), kind, payload);
}

Result<void> ConflictDesk::abandonDossier(store::Store& store, const Stopped& stopped, const QJsonObject& payload) {
    const QUuid& id = stopped.row.op.dossierId;
    const QUuid event = m_desk.newId();
    MOTCUA_CHECK(store.outbox.closeLane(id, event));
    MOTCUA_TRY(store::DossierRow dossier, store.dossiers.get(id));
    dossier.hidden = true;
    dossier.dirty = false;
    MOTCUA_CHECK(store.dossiers.update(dossier));
    return note(store, stopped, {}, kDrop, payload);
}

// The new operation in the place of the stopped one, the officer's view of the dossier, and who decided: one transaction.
Result<void> ConflictDesk::succeed(store::Store& store, const Stopped& stopped, store::Operation successor, const QString& kind,
                                   const QJsonObject& payload) {
    MOTCUA_TRY(store::DossierRow dossier, store.dossiers.get(successor.dossierId));
    successor.opId = m_desk.newId();
    successor.actor = toJson(stopped.actor);
    successor.deviceTime = m_desk.clock().now();
    successor.baseVersion = dossier.serverVersion;
    MOTCUA_TRY(const store::Operation placed, store.outbox.supersede(stopped.row.op.opId, std::move(successor)));
    if (!dossier.base.isEmpty()) {
        MOTCUA_TRY(const auto ahead, store.outbox.aheadOf(placed.dossierId, dossier.serverVersion));
        dossier.fields = store::rebased(dossier.base, ahead);
        MOTCUA_CHECK(store.dossiers.update(dossier));
    }
    return note(store, stopped, placed.opId, kind, payload);
}

Result<void> ConflictDesk::note(store::Store& store, const Stopped& stopped, const QUuid& opId, const QString& kind,
                                const QJsonObject& payload) {
    store::EventRow event;
    event.id = m_desk.newId();
    event.dossierId = stopped.row.op.dossierId;
    event.opId = opId;
    event.kind = kind;
    event.payload = payload;
    event.payload.insert(QStringLiteral("operation"), idText(stopped.row.op.opId));
    event.payload.insert(QStringLiteral("action"), stopped.row.op.data.value(QLatin1String("action")));
    event.actorId = stopped.actor.officerId;
    event.actorName = stopped.actor.name;
    event.actorRole = roleCode(stopped.actor.role);
    event.actorPost = stopped.actor.title;
    event.deviceTime = m_desk.clock().now();
    return store.events.append(event);
}

}  // namespace motcua::stations
