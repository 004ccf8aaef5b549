// Where a long form may be cut into pages: between lines and between table rows, never through one.
//
// Qt breaks table rows in the middle, and leaves them open at the foot. So the document is laid out in one piece and cut here.
// A table's heading rows (<thead>) are repeated on every page that its body reaches.
// Units: those of the document's layout. Threads: the document's.
#pragma once

#include <QList>
#include <QTextDocument>

namespace motcua::printing {

struct Band {
    double top = 0;
    double bottom = 0;

    double height() const { return bottom - top; }
};

struct PageSlice {
    Band heading;  // repeated table heading; empty height when none
    Band body;
    bool ruledTop = false;     // begins inside a table with borders: the line above is the painter's to draw
    bool ruledBottom = false;  // likewise below
};

// pageHeight: room for heading and body together. A row taller than a page is cut between its lines.
QList<PageSlice> paginate(const QTextDocument& document, double pageHeight);

}  // namespace motcua::printing
