#include "sim/ProvinceWatch.h"

#include <QJsonDocument>
#include <algorithm>

namespace motcua::sim {
namespace {

QString shown(const QJsonValue& value) {
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact)).left(120);
}

// The state and how the dossier came into it: the province writes them by the process.
bool isOfWalk(const QString& path) {
    return path == u"state" || path.startsWith(u"moved.");
}

}  // namespace

void ProvinceWatch::look(qint64 nowMs) {
    if (m_state.head == m_seen) return;
    m_lastChangeMs = nowMs;
    auto change = std::upper_bound(m_state.feed.begin(), m_state.feed.end(), m_seen,
                                   [](qint64 seq, const sandbox::Change& c) { return seq < c.seq; });
    for (; change != m_state.feed.end(); ++change) {
        if (change->entity == u"dossier") take(*change);
    }
    m_seen = m_state.head;
}

void ProvinceWatch::take(const sandbox::Change& change) {
    if (change.removed) {
        m_retracted.insert(change.id);
        m_documents.remove(change.id);
        return;
    }
    const Values before = m_documents.value(change.id);
    const Values after = flatten(change.data);
    const QString number = after.value(QStringLiteral("number")).toString();
    const QString holder = m_numbers.value(number, change.id);
    if (!number.isEmpty() && holder != change.id) {
        m_verdict.violate(Property::NoDuplicateNumber, number + QStringLiteral(" belongs to two dossiers at the province"));
    }
    m_numbers.insert(number, change.id);
    const QString oldNumber = before.value(QStringLiteral("number")).toString();
    if (!oldNumber.isEmpty() && oldNumber != number) {
        m_verdict.violate(Property::NoDuplicateNumber, oldNumber + QStringLiteral(" became ") + number);
    }
    if (Deed* const deed = m_ledger.byOp.value(QUuid::fromString(change.causedBy))) {
        takeDeed(change, *deed, before, after);
    } else {
        m_verdict.violate(Property::NoDuplicate,
                          QStringLiteral("dossier %1: operation %2 is nobody's step").arg(change.id, change.causedBy));
    }
    m_documents.insert(change.id, after);
}

void ProvinceWatch::takeDeed(const sandbox::Change& change, Deed& deed, const Values& before, const Values& after) {
    const QString name =
        QStringLiteral("dossier %1, %2 (step %3 of desk %4)").arg(change.id, deed.action).arg(deed.laneSeq).arg(deed.desk + 1);
    if (deed.appliedSeq != 0) m_verdict.violate(Property::NoDuplicate, name + QStringLiteral(" was applied twice"));
    if (deed.isUndone) m_verdict.violate(Property::NoDuplicate, name + QStringLiteral(" was applied after it was undone"));
    if (deed.dossier != QUuid::fromString(change.id))
        m_verdict.violate(Property::NoDuplicate, name + QStringLiteral(" hit another dossier"));
    if (deed.action == u"receive" && !before.isEmpty()) {
        m_verdict.violate(Property::NoDuplicate, name + QStringLiteral(" was received twice"));
    }
    deed.appliedSeq = change.seq;

    qint64& laneEnd = m_laneEnds[QString::number(deed.desk) + change.id];
    if (deed.laneSeq <= laneEnd) m_verdict.violate(Property::LaneOrder, name + QStringLiteral(" came after a later one"));
    laneEnd = deed.laneSeq;

    for (auto it = deed.set.cbegin(); it != deed.set.cend(); ++it) {
        if (isOfWalk(it.key())) continue;
        const QJsonValue there = before.value(it.key(), QJsonValue::Null);
        const QJsonValue saw = deed.saw.value(it.key(), QJsonValue::Null);
        if (there != saw && there != it.value() && !deed.isResolution) {
            m_verdict.violate(Property::NoSilentOverwrite,
                              QStringLiteral("%1: %2 was %3, the officer saw %4 and wrote %5")
                                  .arg(name, it.key(), shown(there), shown(saw), shown(it.value())));
        }
        const bool isGiven = it.key() == u"number" && it.value().isNull();
        if (!isGiven && after.value(it.key(), QJsonValue::Null) != it.value()) {
            m_verdict.violate(Property::NoLostReceipt,
                              QStringLiteral("%1: %2 is %3 instead of %4")
                                  .arg(name, it.key(), shown(after.value(it.key())), shown(it.value())));
        }
    }
    // Nothing but what the officer changed may change.
    const Values difference = changed(before, after);
    for (auto it = difference.cbegin(); it != difference.cend(); ++it) {
        if (deed.set.contains(it.key()) || isOfWalk(it.key()) || it.key() == u"number") continue;
        m_verdict.violate(Property::NoSilentOverwrite, QStringLiteral("%1: %2 changed too").arg(name, it.key()));
    }
}

}  // namespace motcua::sim
