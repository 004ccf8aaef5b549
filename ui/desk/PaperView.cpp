#include "ui/desk/PaperView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfView>
#include <QStackedLayout>
#include <QToolButton>

#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

namespace motcua::ui {

PaperView::PaperView(const QString& emptyText, QWidget* parent)
    : QWidget(parent), m_emptyText(emptyText), m_stack(new QStackedLayout(this)), m_text(new QLabel(emptyText)) {
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setMargin(6 * look::kGrid);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_text);
    setMinimumWidth(190);
}

void PaperView::makeViewer() {
    m_frame = new QWidget;
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kGrid);
    auto* bar = new QHBoxLayout;
    m_pages = new QLabel;
    m_pages->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(m_pages);
    bar->addStretch();
    const auto tool = [&](const QString& icon, const QString& name, auto&& act) {
        auto* button = new QToolButton;
        button->setIcon(look::icon(icon));
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, act);
        bar->addWidget(button);
    };
    tool(QStringLiteral("zoom-out"), tr("Smaller"), [this] { zoomBy(0.8); });
    tool(QStringLiteral("zoom-in"), tr("Larger"), [this] { zoomBy(1.25); });
    tool(QStringLiteral("fit-width"), tr("Fit width"), [this] { m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth); });
    column->addLayout(bar);
    m_document = new QPdfDocument(this);
    m_view = new QPdfView;
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setAccessibleName(tr("Page view"));
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->setDocument(m_document);
    column->addWidget(m_view, 1);
    m_stack->addWidget(m_frame);
}

void PaperView::zoomBy(qreal factor) {
    // In fit-width the factor is not told; one page's points at screen resolution give it.
    qreal now = m_view->zoomFactor();
    if (m_view->zoomMode() != QPdfView::ZoomMode::Custom && m_document->pageCount() > 0) {
        const qreal points = m_document->pagePointSize(0).width();
        now = points > 0 ? m_view->viewport()->width() / (points * logicalDpiX() / 72.0) : 1.0;
    }
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(qBound(0.2, now * factor, 6.0));
}

void PaperView::showPdf(const QString& key, const QByteArray& bytes) {
    if (key == m_key && m_stack->currentWidget() == m_frame) return;
    if (!m_view) makeViewer();
    m_document->close();
    m_bytes.close();
    m_bytes.setData(bytes);
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
    if (m_document->status() != QPdfDocument::Status::Ready) return showText(tr("This file cannot be shown."));
    m_key = key;
    m_pages->setText(tr("%n page(s)", nullptr, m_document->pageCount()));
    m_stack->setCurrentWidget(m_frame);
}

void PaperView::showNothing() {
    showText(m_emptyText);
}

void PaperView::showText(const QString& text) {
    m_key.clear();
    m_text->setText(text);
    m_stack->setCurrentWidget(m_text);
}

}  // namespace motcua::ui
