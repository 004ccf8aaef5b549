#include "stations/GateQueue.h"

#include <QJsonArray>
#include <algorithm>

#include "base/Text.h"
#include "domain/Change.h"

namespace motcua::stations {
namespace {

store::EventRow eventOf(const store::GateRow& row, const QUuid& id, const QDateTime& now) {
    store::EventRow event;
    event.id = id;
    event.dossierId = row.dossierId;
    event.kind = QStringLiteral("gateAsked");
    // Which data left, not the data.
    event.payload = {{QStringLiteral("request"), row.id.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("service"), row.service},
                     {QStringLiteral("purpose"), row.purpose},
                     {QStringLiteral("fields"), QJsonArray::fromStringList(row.request.keys())}};
    event.actorId = row.actor.officerId;
    event.actorName = row.actor.name;
    event.actorRole = roleCode(row.actor.role);
    event.actorPost = row.actor.title;
    event.deviceTime = now;
    return event;
}

}  // namespace

Result<store::GateRow> GateQueue::rowOf(const Session& session, const GateQuestion& question) {
    if (session.officer.id.isEmpty()) return fail(ErrorCode::NotLoggedIn);
    MOTCUA_TRY(const Role role, roleToAsk(session.officer, question.service));
    const Post* post = session.officer.postFor(role);
    store::GateRow row;
    row.id = m_desk.newId();
    row.service = gateServiceCode(question.service);
    row.dossierId = question.dossierId;
    row.purpose = normalized(question.purpose);
    row.actor = {session.officer.id, session.officer.fullName, post ? post->postId : QString(), post ? post->title : QString(),
                 role};
    row.request = question.request;
    row.onceKey = question.onceKey;
    if (row.purpose.isEmpty() && !row.dossierId.isNull()) {
        MOTCUA_TRY(const Dossier dossier, m_desk.load(row.dossierId));
        row.purpose = dossier.procedureName;
    }
    if (row.purpose.isEmpty()) return fail(ErrorCode::GatePurposeMissing);
    return row;
}

Result<store::GateRow> GateQueue::ask(const Session& session, const GateQuestion& question) {
    MOTCUA_TRY(const store::GateRow row, rowOf(session, question));
    bool isPartOfStep = false;
    auto added = m_desk.onStore([&](store::Store& store) {
        isPartOfStep = m_desk.cause().has_value();
        return isPartOfStep ? add(store, row) : store.inTransaction([&] { return add(store, row); });
    });
    if (added && !isPartOfStep) m_desk.tellCommitted(row.dossierId);
    return added;
}

Result<store::GateRow> GateQueue::add(store::Store& store, store::GateRow row) {
    if (const auto& cause = m_desk.cause()) {
        row.opId = cause->opId;
        row.heldUntil = cause->heldUntil;
    }
    MOTCUA_TRY(const QList<store::GateRow> known, store.gate.ofDossier(row.dossierId));
    const auto same = std::find_if(known.begin(), known.end(), [&row](const store::GateRow& other) {
        const bool waits = other.state == store::GateState::Waiting;
        const bool stands = waits || other.state == store::GateState::Answered;
        const bool sameEvent = !row.onceKey.isEmpty() && other.onceKey == row.onceKey;
        return (stands && sameEvent) || (waits && other.service == row.service && other.request == row.request);
    });
    if (same != known.end()) return *same;
    MOTCUA_TRY(const bool isNew, store.gate.add(row));
    if (!isNew) return fail(ErrorCode::StoreFailed, {}, QStringLiteral("the event belongs to another dossier"));
    MOTCUA_CHECK(store.events.append(eventOf(row, m_desk.newId(), m_desk.clock().now())));
    return store.gate.get(row.id);
}

Result<QList<store::GateRow>> GateQueue::of(const QUuid& dossierId) {
    return m_desk.onStore([&](store::Store& store) { return store.gate.ofDossier(dossierId); });
}

Result<std::optional<store::GateRow>> GateQueue::latest(const QUuid& dossierId, GateService service) {
    MOTCUA_TRY(const QList<store::GateRow> rows, of(dossierId));
    for (const store::GateRow& row : rows) {
        if (row.service == gateServiceCode(service)) return std::optional(row);
    }
    return std::optional<store::GateRow>();
}

Result<store::GateRow> GateQueue::answered(const QUuid& dossierId, GateService service) {
    MOTCUA_TRY(const QList<store::GateRow> rows, of(dossierId));
    for (const store::GateRow& row : rows) {
        if (row.service == gateServiceCode(service) && row.state == store::GateState::Answered) return row;
    }
    return fail(ErrorCode::GateNotAnswered, {{QStringLiteral("service"), gateServiceCode(service)}});
}

Result<QList<store::GateRow>> GateQueue::waiting(int limit) {
    return m_desk.onStore([&](store::Store& store) { return store.gate.waiting(limit); });
}

Result<void> requireAll(const QJsonObject& request, const QStringList& members) {
    for (const QString& member : members) {
        if (valueAt(request, member).toString().isEmpty())
            return fail(ErrorCode::GateIncomplete, {{QStringLiteral("member"), member}});
    }
    return {};
}

}  // namespace motcua::stations
