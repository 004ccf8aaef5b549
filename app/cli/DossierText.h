// Dossiers for the terminal and for scripts: one line of a list, as JSON and as text.
//
// Shapes: README, "motcua-cli". Errors: none. Threads: any, once the language is installed.
#pragma once

#include <QJsonObject>

#include "domain/ShippedProcesses.h"
#include "store/ReadModels.h"

namespace motcua::cli {

QJsonObject toJson(const store::DossierLine& line);
QJsonArray toJson(const QList<store::DossierLine>& lines);
// book: Desk::book().
QString textOf(const QList<store::DossierLine>& lines, const QDateTime& now, const ProcessBook& book);

}  // namespace motcua::cli
