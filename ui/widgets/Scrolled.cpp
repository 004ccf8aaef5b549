#include "ui/widgets/Scrolled.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>

namespace motcua::ui {

namespace {

// A scroll area gives its content the height that it likes at this width; a page shall shrink to what it needs first.
class Shrinking : public QWidget {
public:
    explicit Shrinking(QWidget* content) : m_content(content) { content->setParent(this); }
    QSize sizeHint() const override { return m_content->sizeHint(); }
    QSize minimumSizeHint() const override { return m_content->minimumSizeHint().expandedTo(m_content->minimumSize()); }

protected:
    void resizeEvent(QResizeEvent*) override { m_content->setGeometry(rect()); }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest) updateGeometry();
        return QWidget::event(event);
    }

private:
    QWidget* m_content;
};

}  // namespace

Scrolled::Scrolled(QWidget* content, Ways ways, QWidget* parent) : QScrollArea(parent), m_ways(ways) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    if (ways == Ways::Down) setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(ways == Ways::Both ? new Shrinking(content) : content);
    content->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &Scrolled::showFocus);
}

QSize Scrolled::sizeHint() const {
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize Scrolled::minimumSizeHint() const {
    const int line = fontMetrics().height();
    if (m_ways == Ways::Both || !widget()) return {8 * line, 4 * line};
    return {widget()->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent), 4 * line};
}

void Scrolled::showFocus() {
    QWidget* focus = QApplication::focusWidget();
    if (focus && widget() && widget()->isAncestorOf(focus)) ensureWidgetVisible(focus);
}

bool Scrolled::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        // A form that opened under the cursor has its place only after the layout.
        QMetaObject::invokeMethod(this, &Scrolled::showFocus, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace motcua::ui
