#include "sim/DeskAudit.h"

#include <QJsonDocument>
#include <algorithm>

#include "crypto/Sha256.h"
#include "stations/CheckStation.h"

namespace motcua::sim {
namespace {

QString idOf(const QUuid& id) {
    return id.toString(QUuid::WithoutBraces);
}

Values valuesOf(const QJsonObject& flat) {
    Values out;
    for (auto it = flat.begin(); it != flat.end(); ++it) out.insert(it.key(), it.value());
    return out;
}

// `set` put on top of a document, path by path.
Values withSet(Values document, const Values& set) {
    for (auto it = set.cbegin(); it != set.cend(); ++it) {
        // A value takes the place of everything below it, and of an empty object above it.
        const QString below = it.key() + QLatin1Char('.');
        for (auto old = document.lowerBound(below); old != document.end() && old.key().startsWith(below);)
            old = document.erase(old);
        for (qsizetype dot = it.key().lastIndexOf(u'.'); dot > 0; dot = it.key().lastIndexOf(u'.', dot - 1)) {
            document.remove(it.key().left(dot));
        }
        if (it.value().isNull()) {
            document.remove(it.key());
        } else {
            document.insert(it.key(), it.value());
        }
    }
    return document;
}

QString firstDifference(const Values& expected, const Values& found) {
    const Values difference = changed(expected, found);
    if (difference.isEmpty()) return {};
    const QString path = difference.firstKey();
    const auto text = [](const QJsonValue& value) {
        return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact))
            .left(100);
    };
    return QStringLiteral("%1 is %2, should be %3").arg(path, text(found.value(path)), text(expected.value(path)));
}

}  // namespace

void DeskAudit::violate(Property property, const QString& detail) {
    m_verdict.violate(property, m_desk.name() + QStringLiteral(": ") + detail);
}

bool DeskAudit::ok(const Result<void>& read) {
    if (!read) {
        violate(Property::Atomicity,
                QStringLiteral("the database cannot be read: %1 %2").arg(errorId(read.error().code), read.error().detail));
    }
    return read.has_value();
}

Values DeskAudit::shown(const QUuid& dossier) {
    const Calm calm(m_desk);
    const auto row = m_desk.store().dossiers.find(dossier);
    return row && *row ? flatten((*row)->fields) : Values();
}

QHash<QUuid, DeskAudit::OutboxLine> DeskAudit::readOutbox(const char* where) {
    QHash<QUuid, OutboxLine> lines;
    ok(m_desk.store().database().each(
        (QByteArray("SELECT op_id, lane, lane_seq, state, payload, superseded_by FROM outbox ") + where).constData(),
        [&lines](const store::Row& row) {
            const QJsonObject data = row.json(4).value(u"data").toObject();
            lines.insert(row.uuid(0), {row.uuid(1), row.uuid(5), row.integer(2), row.text(3), data.value(u"action").toString(),
                                       valuesOf(data.value(u"set").toObject()), valuesOf(data.value(u"was").toObject())});
        }));
    return lines;
}

void DeskAudit::checkDeed(Deed& deed, const Values& answered) {
    const Calm calm(m_desk);
    const QString name = QStringLiteral("%1 of %2").arg(deed.action, idOf(deed.dossier));
    const Values now = shown(deed.dossier);
    if (const QString difference = firstDifference(answered, now); !difference.isEmpty()) {
        violate(Property::ReadYourWrites, name + QStringLiteral(": ") + difference);
    }
    deed.set = changed(deed.saw, answered);
    const auto outbox = readOutbox("ORDER BY seq DESC LIMIT 1");
    for (auto it = outbox.cbegin(); it != outbox.cend(); ++it) {
        if (m_ledger.byOp.contains(it.key()) || it->lane != deed.dossier || it->action != deed.action) continue;
        deed.opId = it.key();
        deed.laneSeq = it->laneSeq;
        m_ledger.byOp.insert(it.key(), &deed);
        if (const QString difference = firstDifference(deed.set, it->set); !difference.isEmpty()) {
            violate(Property::Atomicity, name + QStringLiteral(": operation and dossier differ: ") + difference);
        }
        return;
    }
    violate(Property::Atomicity, name + QStringLiteral(" was acknowledged without an operation"));
}

void DeskAudit::adopt() {
    const Calm calm(m_desk);
    const auto outbox = readOutbox("WHERE state <> 'done'");
    for (auto it = outbox.cbegin(); it != outbox.cend(); ++it) {
        if (m_ledger.byOp.contains(it.key())) continue;
        if (adoptSuccessor(it.key(), *it, outbox) || adoptStep(it.key(), *it)) continue;
        violate(Property::NoDuplicate, QStringLiteral("operation %1 (%2) is nobody's step").arg(idOf(it.key()), it->action));
    }
}

// A person has decided: the new operation stands in the place of the stopped one.
bool DeskAudit::adoptSuccessor(const QUuid& opId, const OutboxLine& line, const QHash<QUuid, OutboxLine>& outbox) {
    for (auto old = outbox.cbegin(); old != outbox.cend(); ++old) {
        if (old->successor != opId || !m_ledger.decided.contains(old.key())) continue;
        Deed* const stopped = m_ledger.byOp.value(old.key());
        if (!stopped || old->lane != line.lane || old->laneSeq != line.laneSeq) continue;
        stopped->isSettled = true;
        Deed decision;
        decision.desk = m_desk.index();
        decision.dossier = line.lane;
        decision.action = line.action;
        decision.isAcknowledged = decision.isResolution = true;
        decision.isSettled = line.action == u"drop";  // gives its place up; nothing is applied
        decision.set = line.set;
        decision.opId = opId;
        decision.laneSeq = line.laneSeq;
        m_ledger.deeds.push_back(decision);
        m_ledger.byOp.insert(opId, &m_ledger.deeds.back());
        return true;
    }
    return false;
}

bool DeskAudit::adoptStep(const QUuid& opId, const OutboxLine& line) {
    Deed* found = nullptr;
    for (Deed& deed : m_ledger.deeds) {
        const bool fits = deed.desk == m_desk.index() && !deed.isAcknowledged && deed.opId.isNull() &&
                          deed.action == line.action && (deed.dossier.isNull() || deed.dossier == line.lane);
        if (fits) found = &deed;
    }
    if (!found) return false;
    found->dossier = line.lane;
    found->opId = opId;
    found->laneSeq = line.laneSeq;
    found->set = line.set;
    m_ledger.byOp.insert(opId, found);
    m_ledger.keepFiles(*found);
    return true;
}

void DeskAudit::learnUndone(Deed& deed) {
    const Calm calm(m_desk);
    const auto row = m_desk.store().outbox.get(deed.opId);
    if (row || !row.error().is(ErrorCode::NotFound)) return;
    deed.isUndone = true;
    // Its files need not stay, unless another step names them, too.
    m_ledger.files.clear();
    for (const Deed& other : m_ledger.deeds) {
        if (!other.opId.isNull() && !other.isUndone) m_ledger.keepFiles(other);
    }
    if (deed.action != u"receive") return;
    m_ledger.undone.insert(deed.dossier);
    m_ledger.receipts.remove(deed.dossier);  // its number stays used
}

void DeskAudit::checkRows() {
    const Calm calm(m_desk);
    const auto changes = m_desk.store().database().number("SELECT total_changes()", 0);
    if (changes && *changes == m_changesSeen) return;
    m_changesSeen = changes.value_or(-1);
    struct Dirty {
        QUuid id;
        QByteArray base, fields;
    };
    QList<Dirty> dirty;
    ok(m_desk.store().database().each(
        "SELECT id, number, server_version, hidden, CASE WHEN dirty = 1 THEN base END, CASE WHEN dirty = 1 THEN fields END "
        "FROM dossier",
        [&](const store::Row& row) {
            const QUuid id = row.uuid(0);
            checkRow(id, row);
            if (!row.isNull(5)) dirty.append({id, row.blob(4), row.blob(5)});
        }));
    const QHash<QUuid, Waiting> waiting = readWaiting();
    for (const Dirty& each : std::as_const(dirty)) {
        const Waiting& steps = waiting.value(each.id);
        // Whatever has not changed since it was found right is right.
        QByteArray seen = each.base + '\n' + each.fields;
        for (const auto& [opId, state] : steps) seen += opId.toRfc4122();
        if (m_rebaseSeen.value(each.id) == seen) continue;
        checkRebase(each.id, each.base, each.fields, steps);
        m_rebaseSeen.insert(each.id, seen);
    }
    checkRefusals();
}

// What officers do here is right by the rules: only somebody else's step, or the dossier's move, may have made it impossible.
void DeskAudit::checkRefusals() {
    static const QSet<QString> kOvertaken{QStringLiteral("illegal-transition"), QStringLiteral("not-ready")};
    ok(m_desk.store().database().each(
        "SELECT op_id, lane, last_code, last_detail FROM outbox WHERE state = 'rejected' AND "
        "ifnull(last_code, '') <> 'dossier-unknown'",
        [&](const store::Row& row) {
            const Deed* const deed = m_ledger.byOp.value(row.uuid(0));
            const bool isOvertaken = deed && kOvertaken.contains(row.text(2)) && wasStepped(row.uuid(1), deed->desk);
            if (isOvertaken) return;
            violate(Property::NoLostReceipt,
                    QStringLiteral("a step of %1 was refused: %2 %3").arg(idOf(row.uuid(1)), row.text(2), row.text(3)));
        }));
}

// Whether the province has taken a step of it from another desk.
bool DeskAudit::wasStepped(const QUuid& dossier, int exceptDesk) const {
    return std::any_of(m_ledger.deeds.cbegin(), m_ledger.deeds.cend(), [&](const Deed& deed) {
        return deed.dossier == dossier && deed.desk != exceptDesk && deed.appliedSeq != 0;
    });
}

void DeskAudit::checkRow(const QUuid& id, const store::Row& row) {
    qint64& seen = m_versions[id];
    if (row.integer(2) < seen) {
        violate(Property::ReadYourWrites,
                QStringLiteral("dossier %1 went back from version %2 to %3").arg(idOf(id)).arg(seen).arg(row.integer(2)));
    }
    seen = row.integer(2);
    if (row.flag(3) && m_missing.contains(id)) return;
    if (row.flag(3) && !m_retracted.contains(idOf(id)) && !m_ledger.undone.contains(id)) {
        violate(Property::DeletionGuard, QStringLiteral("dossier %1 is hidden though it never moved").arg(idOf(id)));
    }
    const auto receipt = m_ledger.receipts.constFind(id);
    if (receipt != m_ledger.receipts.cend() && !receipt->number.isEmpty() && receipt->number != row.text(1)) {
        violate(Property::NoDuplicateNumber, QStringLiteral("printed number %1 became '%2'").arg(receipt->number, row.text(1)));
    }
}

QHash<QUuid, DeskAudit::Waiting> DeskAudit::readWaiting() {
    QHash<QUuid, Waiting> waiting;
    ok(m_desk.store().database().each(
        "SELECT lane, op_id, state FROM outbox WHERE state NOT IN ('done', 'superseded') ORDER BY lane, lane_seq",
        [&waiting](const store::Row& row) {
            waiting[row.uuid(0)].append({row.uuid(1), row.text(2)});
        }));
    return waiting;
}

// The screen = what the province last said, with what this desk did since on top.
void DeskAudit::checkRebase(const QUuid& dossier, const QByteArray& base, const QByteArray& fields, const Waiting& waiting) {
    Values expected = flatten(QJsonDocument::fromJson(base).object());
    for (const auto& [opId, state] : waiting) {
        const Deed* const deed = m_ledger.byOp.value(opId);
        if (deed) expected = withSet(std::move(expected), deed->set);
    }
    const Values found = flatten(QJsonDocument::fromJson(fields).object());
    // Steps that the province has applied but its feed has not brought yet may stand there too; only own waiting steps must.
    for (const auto& [opId, state] : waiting) {
        const Deed* const deed = m_ledger.byOp.value(opId);
        if (!deed) continue;
        for (auto it = deed->set.cbegin(); it != deed->set.cend(); ++it) {
            const QJsonValue shown = found.value(it.key(), QJsonValue::Null);
            if (expected.value(it.key(), QJsonValue::Null) == shown) continue;
            if (isChangedLater(*deed, it.key()) || isOvertaken(*deed, it.key(), shown)) continue;
            violate(Property::ReadYourWrites, QStringLiteral("%1: the waiting %2 (step %3, %4) is not on the screen: %5")
                                                  .arg(idOf(dossier), deed->action)
                                                  .arg(deed->laneSeq)
                                                  .arg(state, firstDifference(expected, found)));
            return;
        }
    }
}

// A later step of this desk that the province has already, though its feed has not brought it.
bool DeskAudit::isChangedLater(const Deed& deed, const QString& path) const {
    return std::any_of(m_ledger.deeds.begin(), m_ledger.deeds.end(), [&](const Deed& other) {
        return other.desk == deed.desk && other.dossier == deed.dossier && other.laneSeq > deed.laneSeq &&
               other.set.contains(path);
    });
}

// A mended desk sends again what the province has applied, while its document is the last one that the journal holds: a step
// that came after it, of whomever, may lie on top of it already.
bool DeskAudit::isOvertaken(const Deed& deed, const QString& path, const QJsonValue& shown) const {
    return deed.appliedSeq != 0 && std::any_of(m_ledger.deeds.begin(), m_ledger.deeds.end(), [&](const Deed& later) {
               const bool isOwn = later.desk == deed.desk && later.laneSeq > deed.laneSeq;
               const bool saw = isOwn && later.saw.value(path, QJsonValue::Null) == shown;
               const bool did =
                   later.appliedSeq > deed.appliedSeq && later.set.contains(path) && later.set.value(path) == shown;
               return later.dossier == deed.dossier && (saw || did);
           });
}

void DeskAudit::checkAll() {
    const Calm calm(m_desk);
    for (Deed& deed : m_ledger.deeds) {
        if (deed.mayBeUndone && !deed.isUndone && deed.desk == m_desk.index() && deed.appliedSeq == 0) learnUndone(deed);
    }
    adopt();
    m_changesSeen = -1;  // another connection, perhaps
    m_rebaseSeen.clear();
    checkRows();
    checkReceipts();
    checkDeeds();
    checkChain();
    checkFiles();
    checkQuestions();
}

void DeskAudit::checkReceipts() {
    for (const Receipt& receipt : std::as_const(m_ledger.receipts)) {
        if (receipt.desk != m_desk.index()) continue;
        const auto row = m_desk.store().dossiers.find(receipt.dossier);
        if (!row || !*row) {
            violate(Property::NoLostReceipt, QStringLiteral("receipt %1%2 is gone").arg(receipt.number, receipt.provisional));
            continue;
        }
        if ((*row)->provisional() != receipt.provisional && !receipt.provisional.isEmpty()) {
            violate(Property::NoDuplicateNumber,
                    QStringLiteral("printed code %1 became '%2'").arg(receipt.provisional, (*row)->provisional()));
        }
    }
}

// Dossier, event and operation: every acknowledged step has all three, and there is nothing else.
void DeskAudit::checkDeeds() {
    const auto outbox = readOutbox("");
    QHash<QUuid, QUuid> events;  // operation → dossier
    ok(m_desk.store().database().each("SELECT op_id, dossier_id FROM dossier_event WHERE op_id IS NOT NULL",
                                      [&](const store::Row& row) { events.insert(row.uuid(0), row.uuid(1)); }));
    for (const Deed& deed : m_ledger.deeds) {
        if (deed.desk != m_desk.index() || deed.opId.isNull() || deed.isUndone) continue;
        const QString name = QStringLiteral("%1 of %2 (step %3)").arg(deed.action, idOf(deed.dossier)).arg(deed.laneSeq);
        if (events.value(deed.opId) != deed.dossier) {
            violate(Property::NoLostReceipt, name + QStringLiteral(" has lost its event"));
        }
        const auto line = outbox.constFind(deed.opId);
        if (line == outbox.cend()) {
            if (deed.appliedSeq == 0 && !deed.isSettled)
                violate(Property::NoLostReceipt, name + QStringLiteral(" has lost its operation"));
            continue;
        }
        if (line->laneSeq != deed.laneSeq || line->set != deed.set) {
            violate(Property::Atomicity, name + QStringLiteral(": its operation has changed"));
        }
        if (line->state == u"done" && deed.appliedSeq == 0 && !deed.isSettled) {
            violate(Property::NoLostReceipt, name + QStringLiteral(" counts as done, but the province never applied it"));
        }
    }
    for (auto it = outbox.cbegin(); it != outbox.cend(); ++it) {
        if (events.value(it.key()) != it->lane) {
            violate(Property::Atomicity, QStringLiteral("operation %1 has no event").arg(idOf(it.key())));
        }
    }
    for (auto it = events.cbegin(); it != events.cend(); ++it) {
        const Deed* const deed = m_ledger.byOp.value(it.key());
        if (outbox.contains(it.key()) || (deed && (deed->appliedSeq != 0 || deed->isUndone))) continue;
        violate(Property::Atomicity, QStringLiteral("an event of %1 has no operation").arg(idOf(it.value())));
    }
    ok(m_desk.store().database().each(
        "SELECT id FROM dossier AS d WHERE base IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM dossier_event WHERE dossier_id = d.id)",
        [&](const store::Row& row) {
            violate(Property::Atomicity, QStringLiteral("dossier %1 has no event").arg(idOf(row.uuid(0))));
        }));
    ok(m_desk.store().database().each(
        "SELECT d.id FROM dossier AS d WHERE d.lane_seq <> (SELECT ifnull(max(lane_seq), d.lane_seq) FROM outbox WHERE lane = "
        "d.id)",
        [&](const store::Row& row) {
            violate(Property::Atomicity, QStringLiteral("the lane of %1 does not fit its operations").arg(idOf(row.uuid(0))));
        }));
}

void DeskAudit::checkChain() {
    const auto chain = m_desk.store().events.verifyChain();
    if (!chain)
        violate(Property::AuditChain,
                QStringLiteral("%1 %2").arg(errorId(chain.error().code), chain.error().params.value(QStringLiteral("seq"))));
}

void DeskAudit::checkFiles() {
    for (const KeptFile& file : std::as_const(m_ledger.files)) {
        if (file.desk != m_desk.index()) continue;
        const auto bytes = m_desk.store().blobs.read(file.sha256);
        const bool isWhole = bytes && crypto::sha256(*bytes).toHex() == file.sha256.toLatin1();
        if (!isWhole) violate(Property::BlobIntegrity, QStringLiteral("file %1 is gone or damaged").arg(file.sha256.left(12)));
    }
}

// What was asked is never forgotten, never reads "passed" while it waits, and never waits again once it was answered.
void DeskAudit::checkQuestions() {
    for (Question& question : m_ledger.questions) {
        if (question.desk != m_desk.index()) continue;
        const auto row = m_desk.store().gate.get(question.id);
        if (!row) {
            violate(Property::NoLostReceipt, QStringLiteral("the question %1 is gone").arg(idOf(question.id)));
            continue;
        }
        const bool waits = row->state == store::GateState::Waiting;
        if (waits && stations::verdictOf(*row) != stations::CheckVerdict::NotChecked) {
            violate(Property::ReadYourWrites, QStringLiteral("the waiting %1 is shown as checked").arg(row->service));
        }
        if (waits && question.wasAnswered) {
            violate(Property::ReadYourWrites, QStringLiteral("the answered %1 waits again").arg(row->service));
        }
        question.wasAnswered = question.wasAnswered || !waits;
    }
}

// An answer comes from the system that was asked, and an order has one effect.
void DeskAudit::checkAnswers(const sandbox::GateRecords& records) {
    QHash<QString, int> parcels;
    for (const sandbox::Parcel& parcel : records.parcels) ++parcels[parcel.order.value(u"SoDonHang").toString()];
    for (const Question& question : std::as_const(m_ledger.questions)) {
        if (question.desk != m_desk.index()) continue;
        const auto row = m_desk.store().gate.get(question.id);
        if (!row) continue;
        if (row->state == store::GateState::Waiting) {
            violate(Property::Liveness, QStringLiteral("the question %1 still waits: %2").arg(row->service, row->lastCode));
        }
        const bool isOrder = question.service == gateServiceCode(GateService::OrderPost);
        const int effects = isOrder ? parcels.value(idOf(question.id)) : static_cast<int>(records.lookUps.size());
        if (row->state == store::GateState::Answered && effects == 0) {
            violate(Property::NoLostReceipt, QStringLiteral("%1 is answered, but nobody was asked").arg(row->service));
        }
        if (isOrder && effects > 1) {
            violate(Property::NoDuplicate, QStringLiteral("an order of one parcel has made %1").arg(effects));
        }
    }
}

void DeskAudit::checkDrained(const sandbox::State& province) {
    const Calm calm(m_desk);
    QSet<QString> stopped;  // a person has not decided yet
    for (const OutboxLine& line : readOutbox("WHERE state IN ('conflict', 'rejected')")) {
        if (line.state == u"conflict" || line.state == u"rejected") stopped.insert(idOf(line.lane));
    }
    for (const OutboxLine& line : readOutbox("WHERE state IN ('ready', 'sent')")) {
        if (stopped.contains(idOf(line.lane))) continue;
        violate(Property::Liveness, QStringLiteral("%1 of %2 still waits").arg(line.action, idOf(line.lane)));
    }
    checkAnswers(province.gate);
    if (const auto files = m_desk.store().uploads.count(); !files || *files != 0) {
        violate(Property::Liveness, QStringLiteral("%1 files still wait").arg(files ? *files : -1));
    }
    for (const sandbox::Dossier& dossier : province.dossiers) {
        const auto row = m_desk.store().dossiers.find(QUuid::fromString(dossier.id));
        if (!row || !*row || (*row)->hidden) {
            violate(Property::Liveness, QStringLiteral("dossier %1 never came").arg(dossier.id));
            continue;
        }
        if ((*row)->serverVersion != dossier.version || (*row)->base != dossier.fields) {
            violate(Property::Liveness, QStringLiteral("dossier %1 differs from the province's: version %2, not %3; %4")
                                            .arg(dossier.id)
                                            .arg((*row)->serverVersion)
                                            .arg(dossier.version)
                                            .arg(firstDifference(flatten(dossier.fields), flatten((*row)->base))));
        } else if (!stopped.contains(dossier.id) && (*row)->fields != dossier.fields) {
            violate(Property::Liveness,
                    QStringLiteral("the screen shows %1 otherwise than the province: %2")
                        .arg(dossier.id, firstDifference(flatten(dossier.fields), flatten((*row)->fields))));
        }
    }
    for (const Receipt& receipt : std::as_const(m_ledger.receipts)) {
        const QString id = idOf(receipt.dossier);
        if (receipt.desk != m_desk.index() || m_retracted.contains(id) || stopped.contains(id)) continue;
        if (!province.dossiers.contains(id)) {
            violate(Property::NoLostReceipt,
                    QStringLiteral("receipt %1%2 never reached the province").arg(receipt.number, receipt.provisional));
        }
    }
}

}  // namespace motcua::sim
