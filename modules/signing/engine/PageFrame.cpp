#include "signing/engine/PageFrame.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace motcua::signing {
namespace {

constexpr QRectF kA4(0, 0, 595, 842);

QRectF between(const QPointF& a, const QPointF& b) {
    return QRectF(a, b).normalized();
}

}  // namespace

QRectF rectangleOf(QPDFObjectHandle array) {
    if (!array.isRectangle()) return {};
    const auto box = array.getArrayAsRectangle();
    return between({box.llx, box.lly}, {box.urx, box.ury});
}

PageFrame::PageFrame(QPDFObjectHandle page) {
    QPDFPageObjectHelper inherited(page);
    m_box = rectangleOf(inherited.getAttribute("/CropBox", false));
    if (m_box.isEmpty()) m_box = rectangleOf(inherited.getAttribute("/MediaBox", false));
    if (m_box.isEmpty()) m_box = kA4;
    QPDFObjectHandle rotate = inherited.getAttribute("/Rotate", false);
    if (rotate.isInteger()) m_turn = ((rotate.getIntValueAsInt() % 360) + 360) % 360 / 90 * 90;
}

QSizeF PageFrame::shownSize() const {
    return m_turn % 180 == 0 ? m_box.size() : m_box.size().transposed();
}

QPointF PageFrame::pointToPage(const QPointF& p) const {
    const double w = m_box.width();
    const double h = m_box.height();
    switch (m_turn) {
        case 90:
            return m_box.topLeft() + QPointF(p.y(), p.x());
        case 180:
            return m_box.topLeft() + QPointF(w - p.x(), p.y());
        case 270:
            return m_box.topLeft() + QPointF(w - p.y(), h - p.x());
        default:
            return m_box.topLeft() + QPointF(p.x(), h - p.y());
    }
}

QPointF PageFrame::pointToShown(const QPointF& written) const {
    const QPointF p = written - m_box.topLeft();
    const double w = m_box.width();
    const double h = m_box.height();
    switch (m_turn) {
        case 90:
            return {p.y(), p.x()};
        case 180:
            return {w - p.x(), p.y()};
        case 270:
            return {h - p.y(), w - p.x()};
        default:
            return {p.x(), h - p.y()};
    }
}

QRectF PageFrame::toPage(const QRectF& shown) const {
    return between(pointToPage(shown.topLeft()), pointToPage(shown.bottomRight()));
}
QRectF PageFrame::toShown(const QRectF& written) const {
    return between(pointToShown(written.topLeft()), pointToShown(written.bottomRight()));
}

}  // namespace motcua::signing
