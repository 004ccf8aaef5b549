#include "stations/UndoDesk.h"

#include "domain/Change.h"

namespace motcua::stations {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

bool isOf(const Session& session, const store::OutboxRow& row) {
    return !session.officer.id.isEmpty() && text(row.op.actor, "officerId") == session.officer.id;
}

bool neverLeft(const store::OutboxRow& row) {
    return row.state == store::OpState::Ready && !row.sentAt.isValid();
}

Undoable undoableOf(const store::OutboxRow& row) {
    return {row.op.opId, text(row.op.data, "action"), row.notBefore};
}

// The values before the step, for exactly the paths that it changed.
QJsonObject inverseOf(const store::OutboxRow& row) {
    const QJsonObject set = row.op.data.value(QLatin1String("set")).toObject();
    const QJsonObject was = row.op.data.value(QLatin1String("was")).toObject();
    QJsonObject inverse;
    for (auto it = set.begin(); it != set.end(); ++it) {
        inverse.insert(it.key(), was.contains(it.key()) ? was.value(it.key()) : QJsonValue(QJsonValue::Null));
    }
    return inverse;
}

}  // namespace

Result<std::optional<Undoable>> UndoDesk::held(const Session& session, const QUuid& dossier) {
    MOTCUA_TRY(const auto last, lastWaiting(dossier));
    if (!last || last->notBefore <= m_desk.clock().now() || !isOf(session, *last)) return std::optional<Undoable>();
    return std::optional(undoableOf(*last));
}

Result<Undoable> UndoDesk::last(const Session& session, const QUuid& dossier) {
    MOTCUA_TRY(const auto last, lastWaiting(dossier));
    if (!last) return fail(ErrorCode::UndoTooLate);
    if (!isOf(session, *last)) return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), text(last->op.data, "action")}});
    return undoableOf(*last);
}

Result<std::optional<store::OutboxRow>> UndoDesk::lastWaiting(const QUuid& dossier) {
    MOTCUA_TRY(const auto pending, m_desk.onStore([&](store::Store& store) { return store.outbox.pendingOf(dossier); }));
    if (pending.isEmpty() || !neverLeft(pending.last())) return std::optional<store::OutboxRow>();
    return std::optional(pending.last());
}

Result<void> UndoDesk::undo(const Session& session, const QUuid& opId) {
    MOTCUA_TRY(const store::OutboxRow found, m_desk.onStore([&](store::Store& store) { return store.outbox.get(opId); }));
    if (!isOf(session, found)) return fail(ErrorCode::NotAllowed, {{QStringLiteral("action"), text(found.op.data, "action")}});
    MOTCUA_TRY(const Dossier dossier, m_desk.load(found.op.dossierId));
    MOTCUA_TRY(const Actor actor, m_desk.actorFor(session, dossier, Action(text(found.op.data, "action"))));
    auto withdrawn = m_desk.onStore([&](store::Store& store) {
        return store.inTransaction([&]() -> Result<bool> {
            MOTCUA_TRY(const bool isBack, store.outbox.withdraw(opId));
            if (isBack) {
                MOTCUA_CHECK(withdraw(store, found, actor));
            }
            return isBack;
        });
    });
    if (!withdrawn) return fail(withdrawn.error());
    if (!*withdrawn) return correctBack(session, found);
    m_desk.tellCommitted(found.op.dossierId);
    return {};
}

// The row is gone from the outbox; the dossier is as before the step, and the trail tells both.
Result<void> UndoDesk::withdraw(store::Store& store, const store::OutboxRow& row, const Actor& actor) {
    MOTCUA_TRY(store::DossierRow dossier, store.dossiers.get(row.op.dossierId));
    const QJsonObject inverse = inverseOf(row);
    const bool isReceipt = row.op.kind == QLatin1String("Dossier.Receive");
    if (isReceipt) {
        dossier.hidden = true;
    } else {
        dossier.fields = applied(dossier.fields, inverse);
    }
    MOTCUA_TRY(const auto pending, store.outbox.pendingOf(dossier.id));
    dossier.dirty = !pending.isEmpty();
    MOTCUA_CHECK(store.dossiers.update(dossier));
    MOTCUA_CHECK(store.gate.withdraw(row.op.opId));
    MOTCUA_CHECK(store.uploads.withdraw(row.op.opId));

    store::EventRow event;
    event.id = m_desk.newId();
    event.dossierId = dossier.id;
    event.kind = QStringLiteral("undo");
    event.payload = {{QStringLiteral("operation"), row.op.opId.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("action"), row.op.data.value(QLatin1String("action"))}};
    if (!isReceipt) event.payload.insert(QStringLiteral("set"), inverse);
    event.actorId = actor.officerId;
    event.actorName = actor.name;
    event.actorRole = roleCode(actor.role);
    event.actorPost = actor.title;
    event.deviceTime = m_desk.clock().now();
    return store.events.append(event);
}

Result<void> UndoDesk::correctBack(const Session& session, const store::OutboxRow& row) {
    if (text(row.op.data, "action") != actionCode(Action::CorrectFields)) return fail(ErrorCode::UndoTooLate);
    const QJsonObject set = row.op.data.value(QLatin1String("set")).toObject();
    auto stepped = m_desk.step(session, row.op.dossierId, Action::CorrectFields, [&](Dossier& dossier) -> Result<void> {
        const QJsonObject now = toJson(dossier);
        // Somebody has worked on it since: going back would undo that person's work.
        for (auto it = set.begin(); it != set.end(); ++it) {
            if (valueAt(now, it.key()) != it.value()) return fail(ErrorCode::UndoTooLate);
        }
        MOTCUA_TRY(dossier, dossierFromJson(applied(now, inverseOf(row))));
        return {};
    });
    if (!stepped) return fail(stepped.error());
    return {};
}

}  // namespace motcua::stations
