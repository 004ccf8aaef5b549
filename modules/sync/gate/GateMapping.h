// Between our words and the province's, by the templates and rules of a gate profile.
//
// Template (request): any JSON; a text "$path" is taken from the source, "$?path" drops the member where nothing stands,
// "$path|format|…" changes its form: upper, text, date (yyyyMMdd), time (yyyyMMddHHmmss, +07:00), table:NAME, file (base64 of
// the stored file of this hash); a list [{"$each": path, …}] repeats its one object for each `item` there. The source has id,
// purpose, askedAt, actor, dossier {number, procedureCode}, office, and `ask`: what the station put into the question. Nothing
// else of a dossier can leave by a profile. Rule (answer): our name → {from: dotted path, type:
// text|int|bool|date|time|table|list|file, table, optional, item, equals: source path (another value is not the answer to our
// question), compare: source path (only "match" or "mismatch" is kept, never the value)}. What no rule names is dropped: the
// record of a person is never kept whole. Errors: GateIncomplete {member} for a template, BadJson {member} for an answer.
// Threads: pure functions. Source of the forms: handbook domain.md §4 (dates of DVCQG and CSDLQG về dân cư).
#pragma once

#include <QJsonObject>
#include <functional>

#include "base/Result.h"

namespace motcua::sync {

struct GateWords {
    QJsonObject source;
    QJsonObject tables;
    std::function<Result<QByteArray>(const QString& sha256)> readFile = {};
};

struct GateAnswer {
    QJsonObject fields;
    QList<QByteArray> files;  // of rules with type "file", whose member in `fields` is the hash
};

Result<QJsonObject> fillTemplate(const QJsonObject& form, const GateWords& words);
Result<GateAnswer> readAnswer(const QJsonObject& rules, const QJsonObject& document, const GateWords& words);

}  // namespace motcua::sync
