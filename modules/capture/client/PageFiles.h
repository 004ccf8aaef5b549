// The names of page files in a folder: page-0001.png, page-0002.jpg, … in the order of the stack.
//
// A page file appears whole or not at all (written beside, then renamed), so that what is listed can be read.
// Errors: none, an unreadable folder has no pages. Threads: pure functions, any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace motcua::capture {

// Full paths, sorted.
QStringList pageFiles(const QString& folder);
// The number after the last page in the folder; 1 in an empty one.
int nextPageNumber(const QString& folder);
// extension without dot.
QString pageFilePath(const QString& folder, int number, const QString& extension);

}  // namespace motcua::capture
