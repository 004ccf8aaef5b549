#include "domain/PlacedObject.h"

namespace motcua {

PlacedObject::PlacedObject(const PlacedJson& node, QString path, QList<Finding>& findings)
    : m_node(node), m_path(std::move(path)), m_findings(findings) {
    if (node.type != QJsonValue::Object) complain(FindingCode::WrongType, node, m_path, QStringLiteral("object"));
    QSet<QString> seen;
    for (const PlacedMember& member : node.members) {
        if (seen.contains(member.name)) m_findings.append({FindingCode::MemberTwice, member.place, pathOf(member.name), {}});
        seen.insert(member.name);
    }
}

QString PlacedObject::pathOf(const QString& name) const {
    return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
}

void PlacedObject::complain(FindingCode code, const PlacedJson& node, const QString& path, const QString& value) {
    m_findings.append({code, node.place, path, value});
}

const PlacedJson* PlacedObject::find(const QString& name) {
    m_taken.insert(name);
    for (const PlacedMember& member : m_node.members) {
        if (member.name == name) return &member.value;
    }
    return nullptr;
}

const PlacedJson* PlacedObject::require(const QString& name, bool required, QJsonValue::Type type) {
    const PlacedJson* node = find(name);
    if (!node) {
        if (required && m_node.type == QJsonValue::Object) complain(FindingCode::MemberMissing, m_node, pathOf(name));
        return nullptr;
    }
    if (node->type == type) return node;
    static const QMap<QJsonValue::Type, QString> kTypes{{QJsonValue::String, QStringLiteral("string")},
                                                        {QJsonValue::Double, QStringLiteral("number")},
                                                        {QJsonValue::Bool, QStringLiteral("true | false")},
                                                        {QJsonValue::Array, QStringLiteral("array")},
                                                        {QJsonValue::Object, QStringLiteral("object")}};
    complain(FindingCode::WrongType, *node, pathOf(name), kTypes.value(type));
    return nullptr;
}

QString PlacedObject::text(const QString& name, bool required) {
    const PlacedJson* node = require(name, required, QJsonValue::String);
    if (!node) return {};
    if (node->text.trimmed().isEmpty()) complain(FindingCode::WrongValue, *node, pathOf(name));
    return node->text;
}

int PlacedObject::number(const QString& name, int lo, int hi, bool required) {
    const PlacedJson* node = require(name, required, QJsonValue::Double);
    if (!node) return lo;
    if (!node->isWhole() || node->number < lo || node->number > hi) {
        complain(FindingCode::WrongValue, *node, pathOf(name), QStringLiteral("%1–%2").arg(lo).arg(hi));
        return lo;
    }
    return static_cast<int>(node->number);
}

bool PlacedObject::flag(const QString& name) {
    const PlacedJson* node = require(name, false, QJsonValue::Bool);
    return node && node->flag;
}

QStringList PlacedObject::texts(const QString& name, bool required) {
    QStringList out;
    each(name, required, [&](const PlacedJson& item, const QString& path) {
        if (item.type != QJsonValue::String) return complain(FindingCode::WrongType, item, path, QStringLiteral("string"));
        if (out.contains(item.text)) return complain(FindingCode::MemberTwice, item, path, item.text);
        out.append(item.text);
    });
    return out;
}

QString PlacedObject::word(const QString& name, const QStringList& known, bool required) {
    const PlacedJson* node = require(name, required, QJsonValue::String);
    if (!node) return {};
    if (known.contains(node->text)) return node->text;
    complain(FindingCode::WrongValue, *node, pathOf(name), node->text);
    return {};
}

void PlacedObject::each(const QString& name, bool required,
                        const std::function<void(const PlacedJson&, const QString&)>& each) {
    const PlacedJson* node = require(name, required, QJsonValue::Array);
    if (!node) return;
    if (required && node->items.empty()) complain(FindingCode::WrongValue, *node, pathOf(name));
    int index = 0;
    for (const PlacedJson& item : node->items) each(item, QStringLiteral("%1[%2]").arg(pathOf(name)).arg(index++));
}

void PlacedObject::done() {
    for (const PlacedMember& member : m_node.members) {
        if (m_taken.contains(member.name)) continue;
        m_findings.append({FindingCode::MemberUnknown, member.place, pathOf(member.name), {}});
    }
}

}  // namespace motcua
