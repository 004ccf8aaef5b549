// Small PDF files in every cross-reference kind, written by hand so that a test knows each byte.
#pragma once

#include <QByteArray>
#include <QMap>

namespace motcua::test {

enum class XrefKind { Table, Stream, ObjectStreams, Hybrid };

using PdfObjects = QMap<int, QByteArray>;  // number → body; object 1 is the catalogue

QByteArray number(qint64 value);
QByteArray streamOf(const QByteArray& content, const QByteArray& entries = {});
// A whole file of these objects. Hybrid: the last object is known to the supplement only.
QByteArray makePdf(const PdfObjects& objects, XrefKind kind = XrefKind::Table);
// One more revision behind a file; `more` goes into the trailer.
QByteArray appendRevision(const QByteArray& file, const PdfObjects& objects, XrefKind kind = XrefKind::Table,
                          const QByteArray& more = {});
// Catalogue 1, page tree 2, pages 3, 4 …, their content behind them.
PdfObjects plainPages(int pages = 1, int rotate = 0);

}  // namespace motcua::test
