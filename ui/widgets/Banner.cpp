#include "ui/widgets/Banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

namespace motcua::ui {

namespace {

QColor colorOf(Banner::Kind kind) {
    const look::Tokens& t = look::tokens();
    switch (kind) {
        case Banner::Kind::Done:
            return t.done;
        case Banner::Kind::Warning:
            return t.dueSoon;
        case Banner::Kind::Problem:
            return t.overdue;
        case Banner::Kind::Info:
            break;
    }
    return t.accent;
}

QString iconOf(Banner::Kind kind) {
    switch (kind) {
        case Banner::Kind::Done:
            return QStringLiteral("check");
        case Banner::Kind::Warning:
            return QStringLiteral("warning");
        case Banner::Kind::Problem:
            return QStringLiteral("error");
        case Banner::Kind::Info:
            break;
    }
    return QStringLiteral("info");
}

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * look::kGrid, look::kGrid, look::kGrid, look::kGrid);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_onAction) m_onAction();
    });
    hide();
}

void Banner::showMessage(Kind kind, const QString& text) {
    showMessage(kind, text, {}, {});
}

void Banner::showMessage(Kind kind, const QString& text, const QString& actionText, std::function<void()> action) {
    m_kind = kind;
    m_onAction = std::move(action);
    m_icon->setPixmap(look::icon(iconOf(kind), colorOf(kind)).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_close->setIcon(look::icon(QStringLiteral("close")));
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor color = colorOf(m_kind);
    painter.fillRect(rect(), look::tokens().surface);
    QColor tint = color;
    tint.setAlphaF(0.07f);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, look::kGrid, height()), color);
}

}  // namespace motcua::ui
