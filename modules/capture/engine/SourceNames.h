// What a scanner's source or mode can do, read from the words vendors use for it.
//
// "Automatic Document Feeder(left aligned,Duplex)", "ADF Duplex", "2-sided (Binding Top)", "DP": no two vendors agree, so names
// are never compared literally. Errors: none. Threads: pure functions, any thread.
#pragma once

#include <QStringList>
#include <optional>

#include "capture/client/Scanner.h"

namespace motcua::capture {

ScanSource describeSource(const QString& name);
// wanted: "ADF", "Flatbed", a vendor's own name, or empty (the feeder if there is one). Nothing if no source fits.
std::optional<ScanSource> pickSource(const QList<ScanSource>& sources, const QString& wanted, bool duplex);
// The vendor's name for a mode; nothing if there is none.
std::optional<QString> pickMode(const QStringList& names, ScanMode mode);

}  // namespace motcua::capture
