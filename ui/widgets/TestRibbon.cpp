#include "ui/widgets/TestRibbon.h"

#include <QPainter>

#include "ui/look/Theme.h"

namespace motcua::ui {

TestRibbon::TestRibbon(QWidget* parent) : QWidget(parent) {
    setFont(look::strongFont());
    setAccessibleName(tr("TEST DATA"));
    setToolTip(tr("This desk is joined to the sandbox province. Nothing here has legal effect."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TestRibbon::sizeHint() const {
    return {fontMetrics().horizontalAdvance(tr("TEST DATA")) + 6 * look::kGrid, fontMetrics().height() + 2 * look::kGrid};
}

void TestRibbon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().ribbon);
    painter.setPen(look::tokens().onRibbon);
    painter.drawText(rect(), Qt::AlignCenter, tr("TEST DATA"));
}

}  // namespace motcua::ui
