// A JSON document from outside, read strictly: what is not known is refused, and every refusal names the member and its line.
//
// A command says first which members it knows (only()), then takes them one by one. Paths are dotted: applicant.birthDate.
// Errors: FileNotFound, FileUnreadable, BadJson {member, line, column} (not JSON, twice the same member, a wrong value),
// JsonMemberUnknown {member, line}, JsonMemberMissing {member}. Threads: values.
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <memory>

#include "base/Result.h"

namespace motcua::cli {

class StrictJson {
public:
    // "-" reads from stdin.
    static Result<StrictJson> read(const QString& path);
    static Result<StrictJson> parse(const QByteArray& bytes);

    Result<void> only(const QStringList& members) const;
    bool has(const QString& member) const { return m_object.contains(member); }
    QStringList members() const { return m_object.keys(); }
    // Required.
    Result<QString> text(const QString& member) const;
    // With a value to take when the member is not there.
    Result<QString> text(const QString& member, const QString& fallback) const;
    Result<int> number(const QString& member, int fallback, int lo, int hi) const;
    Result<bool> flag(const QString& member, bool fallback) const;
    Result<QDate> date(const QString& member) const;  // yyyy-MM-dd; invalid if it is not there
    Result<QStringList> texts(const QString& member) const;
    Result<StrictJson> object(const QString& member) const;
    const QJsonObject& plain() const { return m_object; }
    // A value that the law of the matter refuses: BadJson with this member's path and line.
    tl::unexpected<Error> wrong(const QString& member) const;

private:
    using Lines = QMap<QString, int>;
    StrictJson(QJsonObject object, QString path, std::shared_ptr<const Lines> lines)
        : m_object(std::move(object)), m_path(std::move(path)), m_lines(std::move(lines)) {}
    QString pathOf(const QString& member) const;

    QJsonObject m_object;
    QString m_path;  // of this object: empty, or "applicant."
    std::shared_ptr<const Lines> m_lines;
};

}  // namespace motcua::cli
