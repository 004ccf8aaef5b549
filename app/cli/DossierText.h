// Dossiers for the terminal and for scripts: one line of a list, as JSON and as text.
//
// Shapes: README, "motcua-cli". Errors: none. Threads: any, once the language is installed.
#pragma once

#include <QJsonObject>

#include "store/ReadModels.h"

namespace motcua::cli {

QJsonObject toJson(const store::DossierLine& line);
QJsonArray toJson(const QList<store::DossierLine>& lines);
QString textOf(const store::DossierLine& line, const QDateTime& now);
QString textOf(const QList<store::DossierLine>& lines, const QDateTime& now);

}  // namespace motcua::cli
