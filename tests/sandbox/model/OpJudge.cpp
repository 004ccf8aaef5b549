#include "sandbox/model/OpJudge.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

#include "domain/Procedure.h"
#include "domain/ProcessJudge.h"
#include "sandbox/model/DottedPath.h"
#include "sandbox/model/Http.h"

namespace motcua::sandbox {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

// The state and how it was reached are the walk's, judged by the process.
bool isOfWalk(const QString& path) {
    return path == u"state" || path.startsWith(u"moved.");
}

// Fields that somebody else changed to another value since the desk last saw them. The state has its own rule (the walk).
QStringList overlaps(const Dossier& dossier, const QJsonObject& op, const QJsonObject& set, const QJsonObject& was) {
    const bool upToDate = op.value(u"baseVersion").toInteger() == dossier.version;
    QStringList fields;
    // A desk may name more in `was` than it changes: parts that must stand as it saw them (fees, the result).
    QJsonObject after;
    for (auto seen = was.begin(); seen != was.end(); ++seen) setAt(after, seen.key(), seen.value());
    for (auto change = set.begin(); change != set.end(); ++change) setAt(after, change.key(), change.value());
    for (auto seen = was.begin(); seen != was.end(); ++seen) {
        if (set.contains(seen.key()) || isOfWalk(seen.key())) continue;
        const QJsonValue current = valueAt(dossier.fields, seen.key());
        if (current != seen.value() && current != valueAt(after, seen.key())) fields.append(seen.key());
    }
    for (auto change = set.begin(); change != set.end(); ++change) {
        if (isOfWalk(change.key())) continue;
        const QJsonValue current = valueAt(dossier.fields, change.key());
        if (current == change.value()) continue;
        const bool seen = was.contains(change.key()) ? current == was.value(change.key()) : upToDate;
        if (!seen) fields.append(change.key());
    }
    return fields;
}

QJsonObject refused(const QJsonObject& op, const motcua::Error& error, const QString& state) {
    if (error.is(ErrorCode::NotAllowed))
        return rejected(op, QStringLiteral("not-allowed"), QStringLiteral("This action belongs to another role"));
    if (!error.is(ErrorCode::StepNotPossible))
        return rejected(op, QStringLiteral("not-ready"),
                        QStringLiteral("Condition of the step not met: ") + errorId(error.code));
    QJsonObject result =
        rejected(op, QStringLiteral("illegal-transition"), QStringLiteral("Not possible in the current state"));
    result.insert(QStringLiteral("state"), state);
    return result;
}

// The catalogue's record of it. A seed without a catalogue takes every procedure.
struct KnownProcedure {
    bool anyIsKnown = false;
    std::optional<QJsonObject> record;
};

KnownProcedure procedureOf(const Seed& seed, const QString& code) {
    KnownProcedure out;
    for (const Entity& entity : seed.catalogue) {
        if (entity.kind != u"procedure") continue;
        out.anyIsKnown = true;
        if (entity.id == code) out.record = entity.data;
    }
    return out;
}

}  // namespace

QJsonObject rejected(const QJsonObject& op, const QString& kind, const QString& title) {
    return {{QStringLiteral("opId"), op.value(u"opId")},
            {QStringLiteral("status"), QStringLiteral("rejected")},
            {QStringLiteral("problem"), problem(422, kind, title)}};
}

QJsonObject OpJudge::judge(const QJsonObject& op) {
    if (!actorHolds(op.value(u"actor").toObject())) {
        return rejected(op, QStringLiteral("not-allowed"), QStringLiteral("The officer has no such role in this office"));
    }
    const QString kind = text(op, "kind");
    if (kind == u"Dossier.Receive") return receive(op);
    if (kind == u"Dossier.Act") return act(op);
    if (kind == u"Dossier.Drop") return drop(op);
    return rejected(op, QStringLiteral("bad-op"), QStringLiteral("Unknown kind of operation"));
}

bool OpJudge::actorHolds(const QJsonObject& actor) const {
    const Officer* officer = m_state.officer(text(actor, "officerId"));
    return officer != nullptr && officer->office == m_caller.office && roleOf(text(actor, "role")).has_value();
}

motcua::Result<motcua::Officer> OpJudge::officerOf(const QJsonObject& op) {
    const QString id = text(op.value(u"actor").toObject(), "officerId");
    const auto known = m_officers.constFind(id);
    if (known != m_officers.constEnd()) return *known;
    MOTCUA_TRY(const motcua::Officer officer, officerFromJson(m_state.officer(id)->toEntity()));
    return *m_officers.insert(id, officer);
}

QDateTime OpJudge::momentOf(const QJsonObject& op) const {
    const QDateTime told = fromIso(text(op, "deviceTime"));
    return told.isValid() ? std::min(told, m_now) : m_now;
}

QJsonObject OpJudge::receive(const QJsonObject& op) {
    if (m_state.dossiers.contains(text(op, "dossierId"))) {
        return rejected(op, QStringLiteral("dossier-exists"), QStringLiteral("A dossier with this id was received already"));
    }
    const QJsonObject data = op.value(u"data").toObject();
    const QJsonObject set = data.value(u"set").toObject();
    Dossier dossier{text(op, "dossierId"), m_caller.office, 0, 0, {}};
    for (auto field = set.begin(); field != set.end(); ++field) setAt(dossier.fields, field.key(), field.value());
    if (const auto problem = problemOf(op, dossier, set)) return *problem;
    QString number = text(dossier.fields, "number");
    if (number.isEmpty()) {
        number = nextNumber();
    } else if (const QString bad = numberProblem(number, text(data, "leaseId")); !bad.isEmpty()) {
        return rejected(op, bad, QStringLiteral("The number is not this desk's to give"));
    }
    m_state.numbers.insert(number, dossier.id);
    dossier.fields.insert(QStringLiteral("number"), number);
    const ProcessRef process = *processOf(dossier.fields);
    dossier.fields.insert(QStringLiteral("state"), process->startFor(text(dossier.fields, "channel")));
    return apply(op, std::move(dossier));
}

std::optional<QJsonObject> OpJudge::problemOf(const QJsonObject& op, const Dossier& fresh, const QJsonObject& set) {
    const KnownProcedure known = procedureOf(m_state.seed, text(fresh.fields, "procedureCode"));
    if (known.anyIsKnown && !known.record) {
        return rejected(op, QStringLiteral("procedure-unknown"), QStringLiteral("No such procedure in the catalogue"));
    }
    const QDateTime at = momentOf(op);
    const auto process = processOf(fresh.fields);
    if (!process || (known.record && !mayBegin(**process, fresh.fields, at))) {
        return rejected(op, QStringLiteral("process-unknown"), QStringLiteral("No such process for this dossier"));
    }
    const auto role = roleOf(text(op.value(u"actor").toObject(), "role"));
    const auto officer = officerOf(op);
    motcua::Dossier place;
    place.agency = m_caller.office;
    const auto granted = officer ? entitled(**process, place, *officer, Action::Receive, at) : fail(officer.error());
    if (!granted || granted->role != *role) {
        return rejected(op, QStringLiteral("not-allowed"), QStringLiteral("Only reception receives dossiers"));
    }
    const auto clean = judgeReceipt(**process, set);
    if (!clean) return refused(op, clean.error(), {});
    return std::nullopt;
}

bool OpJudge::mayBegin(const Process& process, const QJsonObject& fields, const QDateTime& at) const {
    const auto record = procedureOf(m_state.seed, text(fields, "procedureCode")).record;
    const auto procedure = procedureFromJson(*record);
    if (!procedure) return false;
    return ProcessBook::isFor(process, {procedure->process, procedure->code, procedure->field, procedure->limitUnit,
                                        text(fields, "channel"), toLocal(at).date()});
}

QString OpJudge::numberProblem(const QString& number, const QString& leaseId) const {
    static const QRegularExpression kShape(QStringLiteral("^(.+)-(\\d{6})-(\\d{4,7})$"));
    const QRegularExpressionMatch parts = kShape.match(number);
    const auto lease = m_state.leases.constFind(leaseId);
    if (!parts.hasMatch() || lease == m_state.leases.constEnd()) return QStringLiteral("number-not-leased");
    const int serial = parts.captured(3).toInt();
    const bool leased = lease->deviceId == m_caller.deviceId && lease->unit == parts.captured(1) &&
                        lease->date.toString(u"yyMMdd") == parts.captured(2) && serial >= lease->lo && serial <= lease->hi;
    if (!leased) return QStringLiteral("number-not-leased");
    return m_state.numbers.contains(number) ? QStringLiteral("number-taken") : QString();
}

QString OpJudge::nextNumber() {
    const QString prefix = m_caller.office + QLatin1Char('-') + toLocal(m_now).toString(u"yyMMdd");
    return QStringLiteral("%1-%2").arg(prefix).arg(++m_state.lastSerial[prefix], 4, 10, QLatin1Char('0'));
}

motcua::Result<ProcessRef> OpJudge::processOf(const QJsonObject& fields) const {
    motcua::Dossier named;
    const QJsonObject process = fields.value(u"process").toObject();
    named.processCode = text(process, "code");
    named.processVersion = process.value(u"version").toInt();
    return m_state.processes().of(named);
}

QJsonObject OpJudge::act(const QJsonObject& op) {
    const auto found = m_state.dossiers.constFind(text(op, "dossierId"));
    if (found == m_state.dossiers.constEnd() || found->office != m_caller.office) {
        return rejected(op, QStringLiteral("dossier-unknown"), QStringLiteral("No such dossier in this office"));
    }
    Dossier dossier = *found;
    const QJsonObject data = op.value(u"data").toObject();
    const QJsonObject set = data.value(u"set").toObject();
    const QString state = text(dossier.fields, "state");
    const auto process = processOf(dossier.fields);
    if (!process) return refused(op, process.error(), state);
    const auto officer = officerOf(op);
    if (!officer) return refused(op, officer.error(), state);
    QJsonObject fields = dossier.fields;
    fields.insert(QStringLiteral("id"), dossier.id);
    const Role role = *roleOf(text(op.value(u"actor").toObject(), "role"));
    const ReportedStep step{fields, set, Action(text(data, "action")), role, text(data, "note"), momentOf(op)};
    const auto judgement = judgeStep(**process, step, *officer);
    if (!judgement) return refused(op, judgement.error(), state);
    const QStringList overlapping = overlaps(dossier, op, set, data.value(u"was").toObject());
    if (!overlapping.isEmpty()) {
        return {{QStringLiteral("opId"), op.value(u"opId")},
                {QStringLiteral("status"), QStringLiteral("conflict")},
                {QStringLiteral("version"), dossier.version},
                {QStringLiteral("fields"), QJsonArray::fromStringList(overlapping)},
                {QStringLiteral("current"), dossier.fields}};
    }
    const auto proven = judgeChange(**process, *judgement, step, *officer, m_now);
    if (!proven) return refused(op, proven.error(), state);
    for (auto field = set.begin(); field != set.end(); ++field) setAt(dossier.fields, field.key(), field.value());
    dossier.fields.insert(QStringLiteral("state"), judgement->target.code());
    const QJsonObject moved = motcua::toJson(passageOf(*judgement, step, *officer, m_now));
    if (moved.isEmpty())
        dossier.fields.remove(u"moved");
    else
        dossier.fields.insert(QStringLiteral("moved"), moved);
    return apply(op, std::move(dossier));
}

// The desk gives a place in its lane up; the dossier stays as it is.
QJsonObject OpJudge::drop(const QJsonObject& op) {
    const auto dossier = m_state.dossiers.constFind(text(op, "dossierId"));
    if (dossier == m_state.dossiers.constEnd() || dossier->office != m_caller.office) {
        return rejected(op, QStringLiteral("dossier-unknown"), QStringLiteral("No such dossier in this office"));
    }
    return {{QStringLiteral("opId"), op.value(u"opId")},
            {QStringLiteral("status"), QStringLiteral("applied")},
            {QStringLiteral("version"), dossier->version},
            {QStringLiteral("etag"), dossier->etag()},
            {QStringLiteral("serverSeq"), dossier->seq}};
}

QJsonObject OpJudge::apply(const QJsonObject& op, Dossier dossier) {
    ++dossier.version;
    dossier.seq = m_state.publish(
        {0, QStringLiteral("dossier"), dossier.id, dossier.version, dossier.fields, text(op, "opId"), dossier.office, false});
    const QJsonObject result{{QStringLiteral("opId"), op.value(u"opId")},
                             {QStringLiteral("status"), QStringLiteral("applied")},
                             {QStringLiteral("version"), dossier.version},
                             {QStringLiteral("etag"), dossier.etag()},
                             {QStringLiteral("serverSeq"), dossier.seq}};
    m_state.dossiers.insert(dossier.id, std::move(dossier));
    return result;
}

}  // namespace motcua::sandbox
