#include "printing/Pagination.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>
#include <algorithm>

namespace motcua::printing {
namespace {

// What must stay together, with the heading of the table it belongs to.
struct Piece {
    Band band;
    Band heading;
    bool ruled = false;
};

Band united(const Band& a, const Band& b) {
    if (a.height() <= 0) return b;
    return {std::min(a.top, b.top), std::max(a.bottom, b.bottom)};
}

void addLines(const QTextDocument& document, const QTextBlock& block, QList<Piece>& pieces) {
    const QRectF box = document.documentLayout()->blockBoundingRect(block);
    const QTextLayout* layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QRectF line = layout->lineAt(i).rect().translated(box.topLeft());
        pieces.append(Piece{{line.top(), line.bottom()}, {}});
    }
}

// Height of the text in a row, without padding and borders.
Band contentBand(const QTextDocument& document, const QTextTable& table, int row) {
    Band band;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            const QRectF box = document.documentLayout()->blockBoundingRect(it.currentBlock());
            band = united(band, {box.top(), box.bottom()});
        }
    }
    return band;
}

// Rows meet half-way between their texts: that is where the line between them is drawn. (Qt's frameBoundingRect of a table
// begins at its first cell, so the outer edges are found from the texts too.)
QList<Band> rowBands(const QTextDocument& document, const QTextTable& table) {
    QList<Band> rows;
    for (int row = 0; row < table.rows(); ++row) rows.append(contentBand(document, table, row));
    double edge = 0;
    for (qsizetype row = 1; row < rows.size(); ++row) {
        edge = (rows[row].top - rows[row - 1].bottom) / 2;
        rows[row].top -= edge;
        rows[row - 1].bottom = rows[row].top;
    }
    rows.first().top -= edge;
    rows.last().bottom += edge;
    return rows;
}

// A row taller than any page is cut between the lines of its longest cell.
void addLinesOfRow(const QTextDocument& document, const QTextTable& table, int row, const Piece& whole, QList<Piece>& pieces) {
    QList<Piece> longest;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        QList<Piece> lines;
        for (auto it = cell.begin(); !it.atEnd(); ++it) addLines(document, it.currentBlock(), lines);
        if (longest.isEmpty() || lines.last().band.bottom > longest.last().band.bottom) longest = lines;
    }
    for (Piece& line : longest) line = Piece{line.band, whole.heading, whole.ruled};
    longest.first().band.top = whole.band.top;
    longest.last().band.bottom = whole.band.bottom;
    pieces.append(longest);
}

void addRows(const QTextDocument& document, const QTextTable& table, double pageHeight, QList<Piece>& pieces) {
    const QList<Band> rows = rowBands(document, table);
    const bool ruled = table.format().border() > 0;
    const int headings = std::min(table.format().headerRowCount(), table.rows() - 1);
    const Band heading = headings > 0 ? Band{rows.first().top, rows[headings - 1].bottom} : Band{};
    for (int row = headings; row < table.rows(); ++row) {
        // The heading stays with the first row.
        const Piece whole = row == headings ? Piece{united(heading, rows[row]), {}, ruled} : Piece{rows[row], heading, ruled};
        if (whole.heading.height() + whole.band.height() > pageHeight) {
            addLinesOfRow(document, table, row, whole, pieces);
        } else {
            pieces.append(whole);
        }
    }
}

QList<Piece> piecesOf(const QTextDocument& document, double pageHeight) {
    QList<Piece> pieces;
    for (auto it = document.rootFrame()->begin(); !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<QTextTable*>(it.currentFrame())) {
            addRows(document, *table, pageHeight, pieces);
        } else if (it.currentBlock().isValid()) {
            addLines(document, it.currentBlock(), pieces);
        }
    }
    return pieces;
}

}  // namespace

QList<PageSlice> paginate(const QTextDocument& document, double pageHeight) {
    QList<PageSlice> pages{PageSlice{}};
    bool ruled = false;
    for (const Piece& piece : piecesOf(document, pageHeight)) {
        const PageSlice& full = pages.last();
        const bool fits = full.heading.height() + piece.band.bottom - full.body.top <= pageHeight;
        if (!fits && full.body.height() > 0) {
            pages.last().ruledBottom = ruled;
            pages.append(PageSlice{piece.heading, {piece.band.top, piece.band.top}, piece.ruled, false});
        }
        Band& body = pages.last().body;
        body.bottom = std::max(body.bottom, piece.band.bottom);
        ruled = piece.ruled;
    }
    return pages;
}

}  // namespace motcua::printing
