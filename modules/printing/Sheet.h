// A filled form laid out for one device: pages to paint, and where its signature belongs. Room-internal.
//
// Units: device dots before scaling; a sheet smaller than A4 is laid out larger than it is and shrunk by the painter.
// Errors: TemplateBad, PrintFailed (QR). Threads: one. Lifetime: form, data and device outlive the sheet.
#pragma once

#include <QPageLayout>
#include <QTextDocument>
#include <optional>

#include "base/Result.h"
#include "printing/FormData.h"
#include "printing/FormSet.h"
#include "printing/Pagination.h"
#include "printing/SheetSize.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace motcua::printing {

inline constexpr double kMillimetresPerInch = 25.4;

class Sheet {
public:
    Sheet(const Form& form, const FormData& data, QPaintDevice& device, SheetSize size, const QPageLayout& layout);

    Result<void> layOut();
    // What the text needs of the paper's height, with the foot: mm.
    double textMillimetres() const;
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    // The painter's origin is the corner of the printable area.
    void paintPage(QPainter& painter, int page);
    std::optional<SignatureRoom> signatureRoom() const;

private:
    void scaleIndents();
    void breakPages();
    void shrinkToOnePage();
    double footHeight() const;
    void paintBand(QPainter& painter, const Band& band, double at) const;
    void paintRule(QPainter& painter, double at) const;
    void paintFoot(QPainter& painter, int page) const;
    void paintTestMark(QPainter& painter) const;
    SignatureRoom onPaper(const QRectF& inDocument) const;

    const Form& m_form;
    const FormData& m_data;
    QPaintDevice& m_device;
    const Stock& m_stock;
    QPageLayout m_layout;
    double m_scale;
    double m_dotsPerMillimetre;
    QSizeF m_area;
    QTextDocument m_document;
    QList<PageSlice> m_pages;
};

}  // namespace motcua::printing
