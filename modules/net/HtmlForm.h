// The first form of an HTML page: where it goes and what it would send. Just enough HTML for log-in pages.
//
// Threads: pure function. Any bytes are allowed: what cannot be read is no form.
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace motcua::net {

struct HtmlInput {
    QString type;  // lower case; "text" if the page says nothing
    QString name;
    QString value;
};

struct HtmlForm {
    QString action;  // as written, entities decoded
    bool isPost = false;
    QList<HtmlInput> inputs;
};

std::optional<HtmlForm> firstForm(const QString& html);

}  // namespace motcua::net
