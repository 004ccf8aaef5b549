// A print template: HTML with fields, parsed once, filled many times.
//
// {{a.b}}                     the value at that path, HTML-escaped; a line feed becomes <br/>
// {{#if a}} {{else}} {{/if}}  true: true, a number but 0, a text, list or object that is not empty
// {{#each a}} {{/each}}       a list of objects; inside, a path is looked up in the item first, then outside
// {{> part}}                  another template, shared by several forms
// Errors: TemplateBad {template, line, field} for a syntax error (parse) and for a field that the data lacks (fill):
// a form with a hole is never printed.
// Threads: a value, any thread.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include "base/Result.h"

namespace motcua::printing {

struct TemplateNode {
    enum class Kind { Text, Field, If, Each, Part };
    Kind kind = Kind::Text;
    QString text;  // the text itself, the path, or the name of the part
    int line = 1;
    QList<TemplateNode> body;
    QList<TemplateNode> otherwise;  // after {{else}}
};

class Template {
public:
    static Result<Template> parse(const QString& name, const QString& text, const QMap<QString, Template>& parts = {});
    Result<QString> fill(const QJsonObject& data) const;

private:
    QString m_name;
    QList<TemplateNode> m_nodes;
};

}  // namespace motcua::printing
