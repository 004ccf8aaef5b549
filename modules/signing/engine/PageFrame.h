// A page's coordinates: as shown (origin top left, y down, turned by /Rotate) and as written (origin and direction of the PDF).
//
// Units: points. Threads: values, any thread. Source: ISO 32000-1, 7.7.3.3 and 8.3.2.3.
#pragma once

#include <QRectF>
#include <qpdf/QPDFObjectHandle.hh>

namespace motcua::signing {

class PageFrame {
public:
    explicit PageFrame(QPDFObjectHandle page);
    int turn() const { return m_turn; }  // 0, 90, 180, 270
    QSizeF shownSize() const;
    QRectF toPage(const QRectF& shown) const;
    QRectF toShown(const QRectF& written) const;

private:
    QPointF pointToPage(const QPointF& shown) const;
    QPointF pointToShown(const QPointF& written) const;
    QRectF m_box;
    int m_turn = 0;
};

// Four numbers of a PDF rectangle, in any order of its corners; empty if it is none.
QRectF rectangleOf(QPDFObjectHandle array);

}  // namespace motcua::signing
