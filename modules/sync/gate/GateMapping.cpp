#include "sync/gate/GateMapping.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "base/Clock.h"
#include "base/Text.h"
#include "domain/Change.h"

namespace motcua::sync {
namespace {

constexpr qsizetype kLongestText = 4'000;
constexpr qsizetype kLongestList = 500;
const QString kDate = QStringLiteral("yyyyMMdd");
const QString kTime = QStringLiteral("yyyyMMddHHmmss");

tl::unexpected<Error> incomplete(const QString& path) {
    return fail(ErrorCode::GateIncomplete, {{QStringLiteral("member"), path}});
}

tl::unexpected<Error> bad(const QString& member) {
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), member}});
}

bool isNothing(const QJsonValue& value) {
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

QString plain(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

// ---- the request ----

Result<QJsonValue> formatted(const QJsonValue& value, const QString& format, const QString& path, const GateWords& words) {
    if (format == QLatin1String("upper")) return QJsonValue(normalized(value.toString()).toUpper());
    if (format == QLatin1String("text")) return QJsonValue(plain(value));
    if (format == QLatin1String("date")) {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid()) return incomplete(path);
        return QJsonValue(date.toString(kDate));
    }
    if (format == QLatin1String("time")) {
        const QDateTime time = fromIso(value.toString());
        if (!time.isValid()) return incomplete(path);
        return QJsonValue(toLocal(time).toString(kTime));
    }
    if (format == QLatin1String("file")) {
        MOTCUA_TRY(const QByteArray bytes, words.readFile(value.toString()));
        return QJsonValue(QString::fromLatin1(bytes.toBase64()));
    }
    if (format.startsWith(QLatin1String("table:"))) {
        const QJsonObject table = words.tables.value(format.mid(6)).toObject();
        for (auto it = table.begin(); it != table.end(); ++it) {
            if (it.value() == value) return QJsonValue(it.key());
        }
    }
    return incomplete(path);
}

// Undefined: an optional place where nothing stands.
Result<QJsonValue> fill(const QString& text, const GateWords& words) {
    if (!text.startsWith(QLatin1Char('$'))) return QJsonValue(text);
    const bool isOptional = text.startsWith(QLatin1String("$?"));
    const QStringList parts = text.mid(isOptional ? 2 : 1).split(QLatin1Char('|'));
    QJsonValue value = valueAt(words.source, parts.first());
    if (isNothing(value)) {
        if (isOptional) return QJsonValue(QJsonValue::Undefined);
        return incomplete(parts.first());
    }
    for (const QString& format : parts.mid(1)) {
        MOTCUA_TRY(value, formatted(value, format, parts.first(), words));
    }
    return value;
}

// [{"$each": "ask.fees", "Gia": "$item.amount"}]; a list of another shape is a constant.
Result<QJsonValue> fillList(const QJsonArray& list, const GateWords& words) {
    QJsonObject form = list.first().toObject();
    const QJsonValue each = form.take(QStringLiteral("$each"));
    if (each.isUndefined()) return QJsonValue(list);
    QJsonArray out;
    for (const QJsonValue& item : valueAt(words.source, each.toString()).toArray()) {
        GateWords inner = words;
        inner.source.insert(QStringLiteral("item"), item);
        MOTCUA_TRY(const QJsonObject filled, fillTemplate(form, inner));
        out.append(filled);
    }
    return QJsonValue(out);
}

Result<QJsonValue> fillMember(const QJsonValue& form, const GateWords& words) {
    if (form.isString()) return fill(form.toString(), words);
    if (form.isArray()) return fillList(form.toArray(), words);
    if (!form.isObject()) return form;
    MOTCUA_TRY(const QJsonObject inner, fillTemplate(form.toObject(), words));
    // A tree whose optional members are all missing is missing itself.
    return inner.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(inner);
}

// ---- the answer ----

Result<QJsonValue> dateOf(const QJsonValue& value, const QString& member) {
    const QDate date = QDate::fromString(value.toString(), kDate);
    if (!date.isValid()) return bad(member);
    return QJsonValue(date.toString(Qt::ISODate));
}

Result<QJsonValue> timeOf(const QJsonValue& value, const QString& member) {
    const QDateTime time = QDateTime::fromString(value.toString(), kTime);
    if (!time.isValid()) return bad(member);
    return QJsonValue(toIso(localDateTime(time.date(), time.time())));
}

Result<QJsonValue> fileOf(const QJsonValue& value, const QString& member, GateAnswer& answer) {
    const auto bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.isEmpty()) return bad(member);
    answer.files.append(bytes.decoded);
    return QJsonValue(QString::fromLatin1(QCryptographicHash::hash(bytes.decoded, QCryptographicHash::Sha256).toHex()));
}

Result<QJsonObject> readFields(const QJsonObject& rules, const QJsonObject& document, const GateWords& words,
                               GateAnswer& answer);

Result<QJsonValue> listOf(const QJsonValue& value, const QJsonObject& rule, const QString& member, const GateWords& words,
                          GateAnswer& answer) {
    if (!value.isArray() || value.toArray().size() > kLongestList) return bad(member);
    QJsonArray out;
    for (const QJsonValue& item : value.toArray()) {
        if (!item.isObject()) return bad(member);
        MOTCUA_TRY(const QJsonObject fields,
                   readFields(rule.value(QLatin1String("item")).toObject(), item.toObject(), words, answer));
        out.append(fields);
    }
    return QJsonValue(out);
}

Result<QJsonValue> typed(const QJsonValue& value, const QJsonObject& rule, const QString& member, const GateWords& words,
                         GateAnswer& answer) {
    const QString type = rule.value(QLatin1String("type")).toString(QStringLiteral("text"));
    if (type == QLatin1String("list")) return listOf(value, rule, member, words, answer);
    if (type == QLatin1String("int")) {
        if (!value.isDouble() || value.toDouble() != static_cast<double>(value.toInteger())) return bad(member);
        return value;
    }
    if (type == QLatin1String("bool")) return value.isBool() ? Result<QJsonValue>(value) : bad(member);
    if (type == QLatin1String("table")) {
        const QJsonObject table = words.tables.value(rule.value(QLatin1String("table")).toString()).toObject();
        const QJsonValue word = table.value(plain(value));
        // A code that the profile does not know may mean anything: not an answer.
        return word.isString() ? Result<QJsonValue>(word) : bad(member);
    }
    if (!value.isString() || value.toString().size() > (type == QLatin1String("file") ? INT_MAX : kLongestText))
        return bad(member);
    if (type == QLatin1String("date")) return dateOf(value, member);
    if (type == QLatin1String("time")) return timeOf(value, member);
    if (type == QLatin1String("file")) return fileOf(value, member, answer);
    return type == QLatin1String("text") ? Result<QJsonValue>(normalized(value.toString())) : bad(member);
}

bool isSame(const QJsonValue& theirs, const QJsonValue& ours) {
    return normalized(plain(theirs)).toUpper() == normalized(plain(ours)).toUpper();
}

Result<QJsonObject> readFields(const QJsonObject& rules, const QJsonObject& document, const GateWords& words,
                               GateAnswer& answer) {
    QJsonObject out;
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const QJsonObject rule = it.value().toObject();
        const QString from = rule.value(QLatin1String("from")).toString();
        const QJsonValue value = valueAt(document, from);
        if (isNothing(value)) {
            if (rule.value(QLatin1String("optional")).toBool()) continue;
            return bad(from);
        }
        MOTCUA_TRY(const QJsonValue read, typed(value, rule, from, words, answer));
        const QString equals = rule.value(QLatin1String("equals")).toString();
        if (!equals.isEmpty() && !isSame(read, valueAt(words.source, equals))) return bad(from);
        const QString compare = rule.value(QLatin1String("compare")).toString();
        if (compare.isEmpty()) {
            out.insert(it.key(), read);
        } else {
            const bool isMatch = isSame(read, valueAt(words.source, compare));
            out.insert(it.key(), isMatch ? QStringLiteral("match") : QStringLiteral("mismatch"));
        }
    }
    return out;
}

}  // namespace

Result<QJsonObject> fillTemplate(const QJsonObject& form, const GateWords& words) {
    QJsonObject out;
    for (auto it = form.begin(); it != form.end(); ++it) {
        MOTCUA_TRY(const QJsonValue value, fillMember(it.value(), words));
        if (!value.isUndefined()) out.insert(it.key(), value);
    }
    return out;
}

Result<GateAnswer> readAnswer(const QJsonObject& rules, const QJsonObject& document, const GateWords& words) {
    GateAnswer answer;
    MOTCUA_TRY(answer.fields, readFields(rules, document, words, answer));
    return answer;
}

}  // namespace motcua::sync
