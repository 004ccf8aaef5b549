#include "ui/widgets/RailButton.h"

#include <QPainter>

#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

namespace motcua::ui {

namespace {
constexpr int kIcon = 22;
constexpr int kTop = 10;
constexpr int kTextTop = kTop + kIcon + look::kGrid;
}  // namespace

RailButton::RailButton(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setCount(int count) {
    if (count == m_count) return;
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%1 waiting").arg(count) : QString());
    update();
}

QSize RailButton::sizeHint() const {
    const QRect words =
        fontMetrics().boundingRect(QRect(0, 0, kRailWidth - 2 * look::kGrid, 200), Qt::AlignHCenter | Qt::TextWordWrap, text());
    return {kRailWidth, kTextTop + words.height() + 2 * look::kGrid};
}

QRect RailButton::textRect() const {
    return rect().adjusted(look::kGrid, kTextTop, -look::kGrid, -look::kGrid);
}

void RailButton::paintEvent(QPaintEvent*) {
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = isChecked() ? t.accent : t.text;
    if (isChecked() || underMouse()) {
        painter.fillRect(rect(), isChecked() ? t.surface : t.raised);
        if (isChecked()) painter.fillRect(QRect(0, 0, 3, height()), t.accent);
    }
    look::icon(m_iconName, ink).paint(&painter, QRect((width() - kIcon) / 2, kTop, kIcon, kIcon));
    painter.setPen(ink);
    painter.setFont(isChecked() ? look::strongFont() : font());
    painter.drawText(textRect(), Qt::AlignHCenter | Qt::TextWordWrap, text());
    if (m_count > 0) {
        const QString number = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
        painter.setFont(look::smallFont());
        const int w = qMax(20, painter.fontMetrics().horizontalAdvance(number) + 10);
        const QRectF badge(width() / 2.0 + 8, kTop - 5, w, painter.fontMetrics().height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(t.onAccent);
        painter.drawText(badge, Qt::AlignCenter, number);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

}  // namespace motcua::ui
