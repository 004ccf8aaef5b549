// The visible mark of a signature: its text laid out first, the rectangle sized from it, then drawn.
//
// Templates (NĐ 30/2020 Phụ lục I; TT 01/2023/TT-VPCP Điều 8.1): Leader the blue picture of the handwritten signature, or the
// name in blue; Seal the red picture in its real size, or agency and time in red; Copy form of copy, agency and time at the top
// right; Digitized the officer's name and time at the top left (both without picture). Times are ISO 8601 with Việt Nam's zone.
// Made so that a PDF/A-1b file stays one: fonts embedded, no soft mask (pictures get a one-bit mask), no transparency.
// Units: points. Errors: FontMissing, FileNotFound, PageUnreadable {path} (the picture). Needs a QGuiApplication. Threads: one.
#pragma once

#include <QImage>
#include <QRectF>

#include "signing/client/SigningTypes.h"
#include "signing/engine/IncrementalUpdate.h"

namespace motcua::signing {

struct Appearance {
    QSizeF size = {};         // empty: invisible
    QByteArray textPdf = {};  // one page of this size; empty: no text
    QImage image = {};        // null: no picture
    QRectF imageBox = {};     // in the mark, origin bottom left
};

Result<Appearance> drawMark(const Mark& mark, const QDateTime& time);
// The appearance as form XObject of the update. turn: the page's /Rotate, so that the mark stands upright as shown.
QPDFObjectHandle formXObject(IncrementalUpdate& update, const Appearance& appearance, int turn);

// The template's page when the mark names none: 1 the first, 0 the last.
int markPage(const Mark& mark);
// Where the mark goes, in the page's own coordinates. A seal looks for the leader's mark on the page and covers its left third
// (NĐ 30/2020 Điều 33.1b); other marks keep clear of those already there.
QRectF markRectangle(QPDFObjectHandle page, const Mark& mark, const QSizeF& size);

}  // namespace motcua::signing
