#include "ui/widgets/StatusPill.h"

#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

namespace motcua::ui {

namespace {
constexpr int kLeastLetters = 10;
}

StatusPill::StatusPill(QWidget* parent) : QToolButton(parent) {
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    setFont(look::smallFont());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize StatusPill::minimumSizeHint() const {
    return {iconSize().width() + kLeastLetters * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void StatusPill::setStatus(State state, const QString& iconName, const QString& text) {
    const look::Tokens& t = look::tokens();
    const QColor color = state == State::Good        ? t.done
                         : state == State::Attention ? t.dueSoon
                         : state == State::Problem   ? t.overdue
                                                     : t.offline;
    setIcon(look::icon(iconName, color));
    setText(text);
    setAccessibleName(text);
    QPalette colors = palette();
    colors.setColor(QPalette::ButtonText, state == State::Quiet ? t.muted : color);
    setPalette(colors);
}

}  // namespace motcua::ui
