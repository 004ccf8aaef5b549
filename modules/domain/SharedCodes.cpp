#include "domain/SharedCodes.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

namespace motcua {
namespace {

QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}

QDate date(const QJsonObject& object, const char* member) {
    return QDate::fromString(text(object, member), Qt::ISODate);
}

bool covers(QDate from, QDate to, QDate on) {
    return (!from.isValid() || from <= on) && (!to.isValid() || on <= to);
}

bool covers(const QJsonObject& record, QDate on) {
    return covers(date(record, "validFrom"), date(record, "validTo"), on);
}

}  // namespace

bool CodeEntry::isValid(QDate on) const {
    return covers(validFrom, validTo, on);
}

CodeList CodeList::fromJson(const QJsonObject& record) {
    CodeList list;
    for (const QJsonValue& value : record.value(QLatin1String("items")).toArray()) {
        const QJsonObject item = value.toObject();
        list.m_entries.append({text(item, "code"), text(item, "name"), date(item, "validFrom"), date(item, "validTo"), item});
    }
    return list;
}

std::optional<CodeEntry> CodeList::find(const QString& code, QDate on) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const CodeEntry& entry) { return entry.code == code && entry.isValid(on); });
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

QList<CodeEntry> CodeList::valid(QDate on) const {
    QList<CodeEntry> out;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(out),
                 [on](const CodeEntry& entry) { return entry.isValid(on); });
    return out;
}

void AgencyTree::add(const QJsonObject& record) {
    m_records.insert(text(record, "code"), record);
}

bool AgencyTree::isValid(const QString& code, QDate on) const {
    return m_records.contains(code) && covers(m_records.value(code), on);
}

QString AgencyTree::nameOn(const QString& code, QDate on) const {
    for (const QJsonValue& value : m_records.value(code).value(QLatin1String("names")).toArray()) {
        if (covers(value.toObject(), on)) return text(value.toObject(), "name");
    }
    return {};
}

QString AgencyTree::inChargeOn(const QString& code, QDate on) const {
    QSet<QString> seen;  // a ring of successors is a mistake of the list, not a reason to hang
    QString current = code;
    while (!current.isEmpty() && !seen.contains(current)) {
        if (isValid(current, on)) return current;
        seen.insert(current);
        current = text(m_records.value(current), "successorCode");
    }
    return {};
}

QString AgencyTree::parent(const QString& code) const {
    return text(m_records.value(code), "parentCode");
}

QStringList AgencyTree::childrenOn(const QString& code, QDate on) const {
    QStringList out;
    for (auto it = m_records.begin(); it != m_records.end(); ++it) {
        if (text(it.value(), "parentCode") == code && covers(it.value(), on)) out.append(it.key());
    }
    out.sort();
    return out;
}

}  // namespace motcua
