#include "stations/Desk.h"

#include <QJsonArray>

#include "base/Json.h"
#include "domain/Change.h"
#include "domain/MergeRules.h"
#include "domain/ProcessCheck.h"
#include "domain/ProcessReader.h"
#include "printing/PaperMark.h"

namespace motcua::stations {
namespace {

store::EventRow eventOf(const Dossier& dossier, const QUuid& eventId, const QUuid& opId, const Action& action,
                        const Actor& actor, const QJsonObject& payload, const QDateTime& now) {
    store::EventRow event;
    event.id = eventId;
    event.dossierId = dossier.id;
    event.opId = opId;
    event.kind = actionCode(action);
    event.payload = payload;
    event.actorId = actor.officerId;
    event.actorName = actor.name;
    event.actorRole = roleCode(actor.role);
    event.actorPost = actor.title;
    event.deviceTime = now;
    if (!actor.behalfOfId.isEmpty()) event.payload.insert(QStringLiteral("onBehalfOf"), actor.behalfOfName);
    return event;
}

// Every file that the document names, so that its blob is recorded and queued with the change.
void collectFiles(const QJsonValue& value, QStringList* hashes) {
    for (const QJsonValue& item : value.toArray()) collectFiles(item, hashes);
    const QJsonObject object = value.toObject();
    if (object.contains(QStringLiteral("sha256"))) hashes->append(object.value(QStringLiteral("sha256")).toString());
    for (const QJsonValue& child : object) collectFiles(child, hashes);
}

QStringList newFiles(const QJsonObject& before, const QJsonObject& after) {
    QStringList old, now;
    collectFiles(before, &old);
    collectFiles(after, &now);
    now.removeDuplicates();
    now.removeIf([&old](const QString& hash) { return old.contains(hash); });
    return now;
}

// What a step does to the document. Compared as this version reads it, so that members only a newer province knows stay as
// they are, wherever they stand.
struct Edit {
    Change change;
    QJsonObject after;
};

Result<Edit> editOf(const QJsonObject& before, const Dossier& dossier) {
    const QJsonObject fresh = toJson(dossier);
    if (before.isEmpty()) return Edit{{flattened(fresh), {}}, fresh};
    MOTCUA_TRY(const Dossier known, dossierFromJson(before));
    const Change change = difference(toJson(known), fresh);
    return Edit{change, applied(before, change.set)};
}

constexpr qint64 kClockToleranceMs = 5 * 60'000;
constexpr qint64 kHoldSeconds = 8 * 3600;  // a working day; the lock at the province lives two minutes and is renewed

// On a full disk the ballast goes, so that drafts and the log have room until somebody makes more.
Error makingRoom(store::Store& store, const Error& error) {
    if (error.is(ErrorCode::DiskFull)) store.room().giveUpBallast();
    return error;
}

}  // namespace

bool Desk::clockIsWrong() const {
    const auto offset = m_parts.clockOffsetMs ? m_parts.clockOffsetMs() : std::nullopt;
    return offset && qAbs(*offset) > kClockToleranceMs;
}

Result<void> Desk::requireClock() const {
    if (!clockIsWrong()) return {};
    const qint64 minutes = qAbs(*m_parts.clockOffsetMs()) / 60'000;
    return fail(ErrorCode::ClockWrong, {{QStringLiteral("minutes"), QString::number(minutes)}});
}

Result<void> Desk::hold(const QUuid& id) {
    MOTCUA_CHECK(onStore([&](store::Store& store) {
        return store.inTransaction([&] { return store.locks.want(id, m_parts.clock.now().addSecs(kHoldSeconds)); });
    }));
    tellCommitted(id);
    return {};
}

Result<void> Desk::release(const QUuid& id) {
    MOTCUA_CHECK(onStore(
        [&](store::Store& store) { return store.inTransaction([&] { return store.locks.want(id, m_parts.clock.now()); }); }));
    tellCommitted(id);
    return {};
}

Result<Actor> Desk::actorFor(const Session& session, const Dossier& dossier, const Action& action) const {
    if (session.officer.id.isEmpty()) return fail(ErrorCode::NotLoggedIn);
    MOTCUA_TRY(const ProcessRef process, book()->of(dossier));
    MOTCUA_TRY(const Permit granted, entitled(*process, dossier, session.officer, action, m_parts.clock.now()));
    return granted.actorOf(session.officer);
}

Result<Permit> Desk::mayTake(const Session& session, const Dossier& dossier, const Action& action) const {
    if (session.officer.id.isEmpty()) return fail(ErrorCode::NotLoggedIn);
    MOTCUA_TRY(const ProcessRef process, book()->of(dossier));
    return permit(*process, dossier, session.officer, action, m_parts.clock.now());
}

std::shared_ptr<const ProcessBook> Desk::book() const {
    const std::lock_guard lock(m_bookGuard);
    return m_book;
}

Result<std::shared_ptr<const ProcessBook>> Desk::freshBook() {
    return onStore([this](store::Store& store) -> Result<std::shared_ptr<const ProcessBook>> {
        MOTCUA_TRY(const qint64 revision, store.catalogue.revision());
        if (revision == m_bookRevision) return book();
        MOTCUA_TRY(const QList<store::CatalogueRow> rows, store.catalogue.listAll(QStringLiteral("process")));
        const auto known = book();
        auto fresh = std::make_shared<ProcessBook>();
        for (const store::CatalogueRow& row : rows) {
            if (fresh->all().contains(row.id)) continue;
            const ProcessRef process = known->all().contains(row.id) ? known->all().value(row.id) : readSound(row);
            if (process) fresh->add(process, row.isDeleted);
        }
        const std::lock_guard lock(m_bookGuard);
        m_book = fresh;
        m_bookRevision = revision;
        return m_book;
    });
}

// What cannot be read here or is not sound leaves its dossiers to be seen, not stepped. Exploring a process takes its time:
// what was refused once is not looked at again.
ProcessRef Desk::readSound(const store::CatalogueRow& row) {
    const QString edition = row.id + QLatin1Char('@') + QString::number(row.version);
    if (m_unsound.contains(edition)) return {};
    const ProcessReading reading = readProcess(QJsonDocument(row.json).toJson());
    if (reading.process && reading.process->id() == row.id && checkProcess(*reading.process).findings.isEmpty())
        return reading.process;
    m_unsound.insert(edition);
    return {};
}

Result<Dossier> Desk::load(const QUuid& id) {
    return onStore([&](store::Store& store) -> Result<Dossier> {
        MOTCUA_CHECK(freshBook());
        MOTCUA_TRY(const store::DossierRow row, store.dossiers.get(id));
        return dossierFromJson(row.fields);
    });
}

Result<Dossier> Desk::find(const QString& text) {
    return onStore([&](store::Store& store) -> Result<Dossier> {
        MOTCUA_CHECK(freshBook());
        // A reader at the counter delivers the whole text of the receipt's QR; a person types the number alone.
        const auto mark = printing::parsePaperMark(text);
        MOTCUA_TRY(const store::DossierRow row, store.dossiers.getByCode(mark ? mark->dossierNumber : text));
        return dossierFromJson(row.fields);
    });
}

Result<QByteArray> Desk::readFile(const FileRef& file) {
    return onStore([&](store::Store& store) { return store.blobs.read(file.sha256); });
}

Result<FileRef> Desk::keep(const QByteArray& bytes, const QString& mime, int pages) {
    return onStore([&](store::Store& store) -> Result<FileRef> {
        MOTCUA_CHECK(store.room().mayTakeIn());
        const auto put = store.blobs.put(bytes, mime);
        if (!put) return fail(makingRoom(store, put.error()));
        const store::BlobInfo info = *put;
        MOTCUA_CHECK(store.inTransaction([&] { return store.blobs.record(info); }));
        return FileRef{info.sha256, info.size, pages, mime, {}};
    });
}

Result<Dossier> Desk::open(const Session& session, Dossier dossier) {
    MOTCUA_CHECK(beginProcess(dossier));
    dossier.agency = m_parts.office.agency;
    dossier.counter = m_parts.office.counter;
    MOTCUA_TRY(const Actor actor, actorFor(session, dossier, Action::Receive));
    return onStore([&](store::Store& store) -> Result<Dossier> {
        MOTCUA_CHECK(store.room().mayTakeIn());
        const QDateTime now = m_parts.clock.now();
        dossier.id = makeUuid7(m_parts.clock, m_parts.rng);
        dossier.receivedAt = now;
        dossier.receivedBy = session.officer.fullName;
        auto committed = store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(const store::TakenNumber number,
                       store.leases.take(dossier.agency, toLocal(now).date(), m_parts.office.counter));
            dossier.number = number.number;
            dossier.provisional = number.provisional;
            MOTCUA_TRY(const Cause cause, write(store, nullptr, dossier, Action::Receive, actor, {}, number.leaseId));
            return follow(session, {Action::Receive, StepKind::Receive, {}, dossier}, cause);
        });
        if (!committed) return fail(makingRoom(store, committed.error()));
        tellCommitted(dossier.id);
        return dossier;
    });
}

Result<void> Desk::beginProcess(Dossier& dossier) {
    MOTCUA_TRY(const auto processes, freshBook());
    MOTCUA_TRY(const ProcessRef process, processes->of(dossier));
    dossier.processCode = process->code;
    dossier.processVersion = process->version;
    dossier.state = DossierState(process->startFor(dossier.channel));
    for (const ChildPlan& plan : process->children)
        dossier.children.insert(plan.key, {plan.names.vi, plan.agency, {}, kChildStatuses.first(), {}, {}});
    return {};
}

Result<Dossier> Desk::step(const Session& session, const QUuid& id, const Action& action,
                           const std::function<Result<void>(Dossier&)>& change, const StepInput& input) {
    if (session.officer.id.isEmpty()) return fail(ErrorCode::NotLoggedIn);
    MOTCUA_TRY(const auto processes, freshBook());
    return onStore([&](store::Store& store) -> Result<Dossier> {
        MOTCUA_CHECK(store.room().mayTakeIn());
        Dossier dossier;
        auto committed = store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(id));
            MOTCUA_TRY(dossier, dossierFromJson(row.fields));
            const Dossier before = dossier;
            const QDateTime now = m_parts.clock.now();
            MOTCUA_TRY(const ProcessRef process, processes->of(dossier));
            MOTCUA_TRY(const Permit granted, permit(*process, dossier, session.officer, action, now));
            const Move& move = *granted.move;
            const Actor actor = granted.actorOf(session.officer);
            MOTCUA_CHECK(checkGuards(move, dossier, actor));
            MOTCUA_CHECK(checkInput(move, dossier, input));
            applyMove(move, dossier, input, actor, now);
            MOTCUA_CHECK(change(dossier));
            const Action taken(move.action);
            const QString note = input.reason.isEmpty() ? input.answer : input.reason;
            MOTCUA_TRY(const Cause cause, write(store, &row, dossier, taken, actor, note, {}));
            return follow(session, {taken, process->action(move.action)->kind, before, dossier}, cause);
        });
        if (!committed) return fail(makingRoom(store, committed.error()));
        tellCommitted(id);
        return dossier;
    });
}

void Desk::tellCommitted(const QUuid& id) const {
    if (m_parts.committed) m_parts.committed(id);
}

Result<void> Desk::record(store::Store& store, const QString& kind, const Officer& actor, const QJsonObject& payload) const {
    store::EventRow event;
    event.id = makeUuid7(m_parts.clock, m_parts.rng);
    event.kind = kind;
    event.payload = payload;
    event.actorId = actor.id;
    event.actorName = actor.fullName;
    event.actorRole = actor.posts.isEmpty() ? QString() : roleCode(actor.posts.first().role);
    event.deviceTime = m_parts.clock.now();
    return store.events.append(event);
}

// Dossier, event and operation: all or none. Inside the caller's transaction.
Result<Desk::Cause> Desk::write(store::Store& store, store::DossierRow* row, const Dossier& dossier, const Action& action,
                                const Actor& actor, const QString& note, const QString& leaseId) {
    const QDateTime now = m_parts.clock.now();
    const QJsonObject before = row ? row->fields : QJsonObject();
    MOTCUA_TRY(const Edit edit, editOf(before, dossier));
    const auto& [change, after] = edit;

    QJsonObject data{{QStringLiteral("action"), actionCode(action)}, {QStringLiteral("set"), change.set}};
    if (const QJsonObject was = row ? withWitnesses(change.set, change.was, before) : QJsonObject(); !was.isEmpty())
        data.insert(QStringLiteral("was"), was);
    if (!note.isEmpty()) data.insert(QStringLiteral("note"), note);
    if (!leaseId.isEmpty()) data.insert(QStringLiteral("leaseId"), leaseId);

    // A process may bring states that this database has not met yet.
    if (row) {
        row->fields = after;
        row->dirty = true;
        MOTCUA_CHECK(store.dossiers.update(*row));
    } else {
        store::DossierRow fresh;
        fresh.id = dossier.id;
        fresh.fields = after;
        fresh.dirty = true;
        MOTCUA_CHECK(store.dossiers.insert(fresh));
    }

    store::Operation op;
    op.opId = newId();
    op.kind = row ? QStringLiteral("Dossier.Act") : QStringLiteral("Dossier.Receive");
    op.dossierId = dossier.id;
    op.baseVersion = row ? row->serverVersion : 0;
    op.deviceTime = now;
    op.actor = toJson(actor);
    op.data = data;
    const Cause cause{op.opId, now.addMSecs(m_parts.holdMs)};
    MOTCUA_CHECK(store.outbox.append(op, cause.heldUntil));
    MOTCUA_CHECK(queueFiles(store, newFiles(before, after), isFirm(dossier, action), op.opId));

    QJsonObject payload{{QStringLiteral("set"), change.set}};
    if (!note.isEmpty()) payload.insert(QStringLiteral("note"), note);
    MOTCUA_CHECK(store.events.append(eventOf(dossier, newId(), op.opId, action, actor, payload, now)));
    return cause;
}

Result<void> Desk::follow(const Session& session, const Step& step, const Cause& cause) {
    if (!m_parts.followUp) return {};
    m_cause = cause;
    auto followed = m_parts.followUp(session, step);
    m_cause.reset();
    return followed;
}

// A receipt names its files and goes at once; what is signed or handed over is announced only with its bytes there.
bool Desk::isFirm(const Dossier& dossier, const Action& action) const {
    const auto process = book()->of(dossier);
    const ProcessAction* known = process ? (*process)->action(action.code()) : nullptr;
    if (!known) return false;
    return known->kind == StepKind::Sign || known->kind == StepKind::Seal || known->kind == StepKind::Timestamp ||
           known->kind == StepKind::Return;
}

Result<void> Desk::queueFiles(store::Store& store, const QStringList& hashes, bool isFirm, const QUuid& opId) {
    for (const QString& hash : hashes) {
        MOTCUA_CHECK(store.uploads.queue(hash, opId));
        if (isFirm) {
            MOTCUA_CHECK(store.outbox.waitForFile(opId, hash));
        }
    }
    return {};
}

}  // namespace motcua::stations
