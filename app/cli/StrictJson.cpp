#include "app/cli/StrictJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <cstdio>

#include "base/FileSystem.h"
#include "domain/PlacedJson.h"

namespace motcua::cli {
namespace {

const QString kMember = QStringLiteral("member");
const QString kLine = QStringLiteral("line");

// On which line each member stands; and the first that stands twice.
struct Notes {
    QMap<QString, int> lines;
    QString twice;
};

void take(const PlacedJson& value, const QString& path, Notes& notes) {
    for (const PlacedJson& item : value.items) take(item, path, notes);
    QSet<QString> seen;
    for (const PlacedMember& member : value.members) {
        const QString full = path.isEmpty() ? member.name : path + QLatin1Char('.') + member.name;
        if (seen.contains(member.name) && notes.twice.isEmpty()) notes.twice = full;
        seen.insert(member.name);
        notes.lines.insert(full, member.place.line);
        take(member.value, full, notes);
    }
}

QByteArray withoutByteOrderMark(const QByteArray& bytes) {
    return bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
}

}  // namespace

Result<StrictJson> StrictJson::read(const QString& path) {
    if (path != QLatin1String("-")) {
        MOTCUA_TRY(const QByteArray bytes, RealFileSystem().read(path));
        return parse(bytes);
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}});
    return parse(input.readAll());
}

Result<StrictJson> StrictJson::parse(const QByteArray& bytes) {
    const QByteArray text = withoutByteOrderMark(bytes);
    MOTCUA_TRY(const PlacedJson placed, parsePlaced(text));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) return fail(ErrorCode::BadJson, {{kLine, QStringLiteral("1")}});
    Notes notes;
    take(placed, {}, notes);
    if (!notes.twice.isEmpty()) {
        return fail(ErrorCode::BadJson, {{kMember, notes.twice}, {kLine, QString::number(notes.lines[notes.twice])}});
    }
    return StrictJson(document.object(), {}, std::make_shared<const Lines>(std::move(notes.lines)));
}

QString StrictJson::pathOf(const QString& member) const {
    return m_path + member;
}

tl::unexpected<Error> StrictJson::wrong(const QString& member) const {
    return fail(ErrorCode::BadJson, {{kMember, pathOf(member)}, {kLine, QString::number(m_lines->value(pathOf(member), 1))}});
}

Result<void> StrictJson::only(const QStringList& members) const {
    for (const QString& member : m_object.keys()) {
        if (members.contains(member)) continue;
        return fail(ErrorCode::JsonMemberUnknown,
                    {{kMember, pathOf(member)}, {kLine, QString::number(m_lines->value(pathOf(member), 1))}});
    }
    return {};
}

Result<QString> StrictJson::text(const QString& member) const {
    if (!has(member)) return fail(ErrorCode::JsonMemberMissing, {{kMember, pathOf(member)}});
    return text(member, {});
}

Result<QString> StrictJson::text(const QString& member, const QString& fallback) const {
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined()) return fallback;
    if (!value.isString()) return wrong(member);
    return value.toString();
}

Result<int> StrictJson::number(const QString& member, int fallback, int lo, int hi) const {
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined()) return fallback;
    const int number = value.toInt(lo - 1);
    if (number < lo || number > hi) return wrong(member);
    return number;
}

Result<bool> StrictJson::flag(const QString& member, bool fallback) const {
    const QJsonValue value = m_object.value(member);
    if (value.isUndefined()) return fallback;
    if (!value.isBool()) return wrong(member);
    return value.toBool();
}

Result<QDate> StrictJson::date(const QString& member) const {
    if (!has(member)) return QDate();
    const QDate date = QDate::fromString(m_object.value(member).toString(), Qt::ISODate);
    if (!date.isValid()) return wrong(member);
    return date;
}

Result<QStringList> StrictJson::texts(const QString& member) const {
    if (!has(member)) return QStringList();
    if (!m_object.value(member).isArray()) return wrong(member);
    QStringList out;
    for (const QJsonValue& value : m_object.value(member).toArray()) {
        if (!value.isString()) return wrong(member);
        out.append(value.toString());
    }
    return out;
}

Result<StrictJson> StrictJson::object(const QString& member) const {
    const QJsonValue value = m_object.value(member);
    if (!value.isUndefined() && !value.isObject()) return wrong(member);
    return StrictJson(value.toObject(), pathOf(member) + QLatin1Char('.'), m_lines);
}

}  // namespace motcua::cli
