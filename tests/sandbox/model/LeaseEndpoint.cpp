#include "sandbox/model/LeaseEndpoint.h"

#include <QJsonArray>
#include <optional>

#include "base/Json.h"

namespace motcua::sandbox {
namespace {

constexpr int kMaxSize = 500;
constexpr int kMaxDays = 10;

// The asked days, none of them before yesterday (a desk's clock may be a little behind); nothing if one is bad.
std::optional<QList<QDate>> readDates(const QJsonArray& dates, const QDateTime& now) {
    QList<QDate> out;
    const QDate earliest = toLocal(now).date().addDays(-1);
    for (const QJsonValue& value : dates) {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid() || date < earliest) return std::nullopt;
        out.append(date);
    }
    if (out.isEmpty() || out.size() > kMaxDays) return std::nullopt;
    return out;
}

HttpAnswer badRequest(const char* member) {
    return problemAnswer(422, QStringLiteral("bad-lease"), QStringLiteral("Member missing or wrong"), QLatin1String(member));
}

}  // namespace

HttpAnswer LeaseEndpoint::lease(const HttpQuestion& question, const Caller& caller, const QDateTime& now) {
    const auto body = parseObject(question.body);
    if (!body) return problemAnswer(400, QStringLiteral("bad-json"), QStringLiteral("The body is no JSON object"));
    const QString unit = body->value(u"unit").toString();
    if (unit != caller.office) {
        return problemAnswer(403, QStringLiteral("other-office"), QStringLiteral("Numbers of another office"));
    }
    const int size = body->value(u"size").toInt();
    if (size < 1 || size > kMaxSize) return badRequest("size");
    const auto dates = readDates(body->value(u"dates").toArray(), now);
    if (!dates) return badRequest("dates");

    const QString key = caller.deviceId + QLatin1Char('/') + QString::fromLatin1(question.header("idempotency-key"));
    const bool keyed = !question.header("idempotency-key").isEmpty();
    if (keyed && m_state.leaseAnswers.contains(key))
        return bytesAnswer(201, "application/json", m_state.leaseAnswers.value(key));
    QJsonArray leases;
    for (const QDate date : *dates) leases.append(leaseDay(unit, date, size, caller));
    const HttpAnswer answer = jsonAnswer(201, {{QStringLiteral("leases"), leases}});
    if (keyed) m_state.leaseAnswers.insert(key, answer.body);
    return answer;
}

QJsonObject LeaseEndpoint::leaseDay(const QString& unit, QDate date, int size, const Caller& caller) {
    int& last = m_state.lastSerial[unit + QLatin1Char('-') + date.toString(u"yyMMdd")];
    NumberLease lease;
    lease.id = QStringLiteral("L-%1").arg(m_state.leases.size() + 1);
    lease.unit = unit;
    lease.deviceId = caller.deviceId;
    lease.date = date;
    lease.lo = last + 1;
    lease.hi = last + size;
    lease.expiresAt = localDateTime(date.addDays(1), QTime(0, 0));
    last = lease.hi;
    m_state.leases.insert(lease.id, lease);
    return lease.toJson();
}

HttpAnswer LeaseEndpoint::giveBack(const HttpQuestion& question, const QString& leaseId, const Caller& caller) {
    const auto lease = m_state.leases.find(leaseId);
    if (lease == m_state.leases.end() || lease->deviceId != caller.deviceId) {
        return problemAnswer(404, QStringLiteral("lease-unknown"), QStringLiteral("No such lease of this desk"));
    }
    bool isNumber = false;
    const int next = question.query(QStringLiteral("next")).toInt(&isNumber);
    if (!isNumber || next < lease->lo) return badRequest("next");
    const int unusedTo = lease->hi;
    lease->hi = qMin(lease->hi, next - 1);
    return jsonAnswer(
        200,
        {{QStringLiteral("leaseId"), leaseId}, {QStringLiteral("unusedFrom"), next}, {QStringLiteral("unusedTo"), unusedTo}});
}

}  // namespace motcua::sandbox
