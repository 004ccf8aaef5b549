// Shared code lists and the agency tree (danh mục dùng chung, QĐ 20/2020/QĐ-TTg) on a day: what was valid then is what counts.
//
// Codes are renamed, replaced, taken over by merged units; a paper received before the change keeps the words of its day. An
// entry may stand several times with other days; an open end is always. Shapes: records of the feed (codeList, agency).
// Errors: none; an unknown code has no entry. Threads: values.
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace motcua {

struct CodeEntry {
    QString code;
    QString name;
    QDate validFrom, validTo;  // both days included; invalid: open
    QJsonObject json;          // whatever else the list says

    bool isValid(QDate on) const;
};

class CodeList {
public:
    static CodeList fromJson(const QJsonObject& record);
    std::optional<CodeEntry> find(const QString& code, QDate on) const;
    QList<CodeEntry> valid(QDate on) const;

private:
    QList<CodeEntry> m_entries;
};

class AgencyTree {
public:
    void add(const QJsonObject& record);
    bool isValid(const QString& code, QDate on) const;
    // The name on that day; empty if unknown.
    QString nameOn(const QString& code, QDate on) const;
    // The agency that does its work on that day: itself, or its successor's successor; empty if nobody does.
    QString inChargeOn(const QString& code, QDate on) const;
    QString parent(const QString& code) const;
    QStringList childrenOn(const QString& code, QDate on) const;

private:
    QHash<QString, QJsonObject> m_records;
};

}  // namespace motcua
