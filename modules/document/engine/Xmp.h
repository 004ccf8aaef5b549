// The XMP packet of a digitized paper: PDF/A-1b, what the Info dictionary says, and the nine fields of TT 01/2023/TT-VPCP with
// the schema that PDF/A asks for (ISO 19005-1, 6.7.8).
//
// Errors: none. Threads: pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include "document/client/Pdf.h"

namespace motcua::document {

inline constexpr char kProducer[] = "motcua";

QByteArray xmpPacket(const PdfJob& job);
// Date as the Info dictionary writes it; the same moment as in the packet.
QByteArray infoDate(const QDateTime& time);

}  // namespace motcua::document
