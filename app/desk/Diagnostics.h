// A parcel for support: versions, configuration without secrets, the doctor's findings, sync figures, the log — and nobody's
// personal data.
//
// The log may hold none by rule; all the same every name, identity number and phone that this desk's database knows is masked
// in each text, and so is whatever looks like one. Errors: those of FileSystem for the log. Threads: blocks; not the UI thread.
#pragma once

#include <QByteArray>
#include <QStringList>

#include "app/desk/Doctor.h"

namespace motcua::app {

// The zip's bytes. `checks` as sentences are made by the caller: one text a check.
Result<QByteArray> diagnosticsZip(const QString& folder, const QList<Check>& checks, const QStringList& sentences);
// Masks `known` texts and everything that looks like a person's number, address of mail, or name.
QString withoutPersons(const QString& text, const QStringList& known);

}  // namespace motcua::app
