#include "app/cli/StrictJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <cstdio>

#include "base/FileSystem.h"

namespace motcua::cli {
namespace {

const QString kMember = QStringLiteral("member");
const QString kLine = QStringLiteral("line");

// Walks a document that is known to be JSON and notes on which line each member stands; finds members that stand twice.
class LineReader {
public:
    explicit LineReader(const QByteArray& bytes) : m_bytes(bytes) { value({}); }
    QMap<QString, int> lines;
    QString twice;

private:
    char now() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    void step() {
        if (now() == '\n') ++m_line;
        ++m_at;
    }
    void skipBlanks() {
        while (m_at < m_bytes.size() && QByteArrayView(" \t\r\n,:").contains(now())) step();
    }
    QString string() {
        const qsizetype from = m_at;
        step();
        while (m_at < m_bytes.size() && now() != '"') {
            if (now() == '\\') step();
            step();
        }
        step();
        const QByteArray quoted = '[' + m_bytes.mid(from, m_at - from) + ']';
        return QJsonDocument::fromJson(quoted).array().first().toString();
    }
    void value(const QString& path) {
        skipBlanks();
        if (now() == '"') {
            string();
        } else if (now() == '{') {
            object(path);
        } else if (now() == '[') {
            step();
            for (skipBlanks(); m_at < m_bytes.size() && now() != ']'; skipBlanks()) value(path);
            step();
        } else {
            while (m_at < m_bytes.size() && !QByteArrayView(" \t\r\n,]}").contains(now())) step();
        }
    }
    void object(const QString& path) {
        step();
        QStringList seen;
        for (skipBlanks(); m_at < m_bytes.size() && now() != '}'; skipBlanks()) {
            const int line = m_line;
            const QString name = string();
            const QString full = path.isEmpty() ? name : path + QLatin1Char('.') + name;
            if (seen.contains(name) && twice.isEmpty()) twice = full;
            seen.append(name);
            lines.insert(full, line);
            value(full);
        }
        step();
    }

    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
};

tl::unexpected<Error> notJson(const QByteArray& bytes, const QJsonParseError& problem) {
    const QByteArray before = bytes.left(problem.offset);
    return fail(ErrorCode::BadJson,
                {{kLine, QString::number(before.count('\n') + 1)},
                 {QStringLiteral("column"), QString::number(before.size() - before.lastIndexOf('\n'))}},
                problem.errorString());
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
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) return notJson(bytes, problem);
    if (!document.isObject()) return fail(ErrorCode::BadJson, {{kLine, QStringLiteral("1")}});
    const LineReader reader(bytes);
    if (!reader.twice.isEmpty()) {
        return fail(ErrorCode::BadJson, {{kMember, reader.twice}, {kLine, QString::number(reader.lines[reader.twice])}});
    }
    return StrictJson(document.object(), {}, std::make_shared<const Lines>(reader.lines));
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
