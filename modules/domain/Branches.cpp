#include "domain/Branches.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <algorithm>

#include "base/Clock.h"

namespace motcua {
namespace {

constexpr int kTimeDigits = 13;  // milliseconds since 1970, enough until 2286
constexpr int kOwnerDigits = 8;

void put(QJsonObject& object, const char* member, const QString& value) {
    if (!value.isEmpty()) object.insert(QLatin1String(member), value);
}
void put(QJsonObject& object, const char* member, const QDateTime& value) {
    if (value.isValid()) object.insert(QLatin1String(member), toIso(value));
}
void put(QJsonObject& object, const char* member, bool value) {
    if (value) object.insert(QLatin1String(member), true);
}
QString text(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toString();
}
QDateTime time(const QJsonObject& object, const char* member) {
    return fromIso(text(object, member));
}
bool flag(const QJsonObject& object, const char* member) {
    return object.value(QLatin1String(member)).toBool();
}

QJsonObject branchJson(const Branch& b) {
    QJsonObject out;
    put(out, "action", b.action);
    put(out, "at", b.at);
    put(out, "by", b.by);
    put(out, "byName", b.byName);
    put(out, "reason", b.reason);
    put(out, "agency", b.agency);
    put(out, "until", b.until);
    put(out, "pausesClock", b.pausesClock);
    put(out, "overdue", b.isOverdue);
    put(out, "apology", b.hasApology);
    put(out, "resumesTo", b.resumesTo);
    put(out, "closedAt", b.closedAt);
    put(out, "closedBy", b.closedBy);
    put(out, "answer", b.answer);
    return out;
}

Branch branchFrom(const QJsonObject& o) {
    return {text(o, "action"),    time(o, "at"),       text(o, "by"),          text(o, "byName"),  text(o, "reason"),
            text(o, "agency"),    time(o, "until"),    flag(o, "pausesClock"), flag(o, "overdue"), flag(o, "apology"),
            text(o, "resumesTo"), time(o, "closedAt"), text(o, "closedBy"),    text(o, "answer")};
}

QJsonObject childJson(const Child& c) {
    QJsonObject out;
    put(out, "name", c.name);
    put(out, "agency", c.agency);
    put(out, "number", c.number);
    put(out, "status", c.status);
    put(out, "note", c.note);
    put(out, "at", c.at);
    return out;
}

}  // namespace

QString newBranchKey(const Branches& branches, const QDateTime& now, const QString& officerId) {
    const QString whose = QString::fromLatin1(
        QCryptographicHash::hash(officerId.toUtf8(), QCryptographicHash::Sha256).toHex().first(kOwnerDigits));
    const auto keyAt = [&whose](qint64 ms) {
        return QStringLiteral("t%1-%2").arg(ms, kTimeDigits, 10, QLatin1Char('0')).arg(whose);
    };
    const QString key = keyAt(now.toMSecsSinceEpoch());
    if (branches.isEmpty() || branches.lastKey() < key) return key;
    // The clock was set back, or both are of one moment.
    return keyAt(branches.lastKey().mid(1, kTimeDigits).toLongLong() + 1);
}

bool isBranchKey(const QString& key) {
    static const QRegularExpression shape(
        QStringLiteral("^(t\\d{%1}-[0-9a-f]{%2}|\\d\\d)$").arg(kTimeDigits).arg(kOwnerDigits));
    return shape.match(key).hasMatch();
}

const Branch* openBranch(const Branches& branches) {
    const Branch* innermost = nullptr;
    for (const Branch& branch : branches) {
        if (branch.isOpen()) innermost = &branch;
    }
    return innermost;
}

int timesTaken(const Branches& branches, const QString& action) {
    return static_cast<int>(
        std::count_if(branches.begin(), branches.end(), [&](const Branch& branch) { return branch.action == action; }));
}

QJsonObject toJson(const Branches& branches) {
    QJsonObject out;
    for (auto it = branches.begin(); it != branches.end(); ++it) out.insert(it.key(), branchJson(*it));
    return out;
}

Branches branchesFromJson(const QJsonObject& object) {
    Branches out;
    for (auto it = object.begin(); it != object.end(); ++it) out.insert(it.key(), branchFrom(it.value().toObject()));
    return out;
}

QJsonObject toJson(const QMap<QString, Child>& children) {
    QJsonObject out;
    for (auto it = children.begin(); it != children.end(); ++it) out.insert(it.key(), childJson(*it));
    return out;
}

QMap<QString, Child> childrenFromJson(const QJsonObject& object) {
    QMap<QString, Child> out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject o = it.value().toObject();
        out.insert(it.key(),
                   {text(o, "name"), text(o, "agency"), text(o, "number"), text(o, "status"), text(o, "note"), time(o, "at")});
    }
    return out;
}

QJsonObject toJson(const Passage& passage) {
    QJsonObject out;
    put(out, "from", passage.from);
    put(out, "by", passage.by);
    put(out, "at", passage.at);
    return out;
}

Passage passageFromJson(const QJsonObject& object) {
    return {text(object, "from"), text(object, "by"), time(object, "at")};
}

}  // namespace motcua
