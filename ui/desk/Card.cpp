#include "ui/desk/Card.h"

#include <QLabel>
#include <QPainter>

#include "ui/look/Theme.h"

namespace motcua::ui {

Card::Card(const QString& title, QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout(this)) {
    m_body->setContentsMargins(look::kMargin, 3 * look::kGrid, look::kMargin, look::kMargin);
    m_body->setSpacing(2 * look::kGrid);
    if (title.isEmpty()) return;
    auto* label = new QLabel(title);
    label->setFont(look::strongFont());
    m_body->addWidget(label);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look::tokens().surface);
    painter.setPen(look::tokens().line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace motcua::ui
