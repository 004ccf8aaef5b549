#include "ui/look/DeskStyle.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/look/Theme.h"

namespace motcua::look {

namespace {

constexpr qreal kRadius = 4;
constexpr int kRowHeight = 32;  // form rows and keys

bool isPrimary(const QStyleOption* option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

QColor mixed(const QColor& a, const QColor& b, qreal part) {
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * part),
                            float(a.greenF() + (b.greenF() - a.greenF()) * part),
                            float(a.blueF() + (b.blueF() - a.blueF()) * part));
}

// A rounded box whose line lies wholly inside the rectangle, sharp at every scale.
void box(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, qreal width) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

}  // namespace

DeskStyle::DeskStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void DeskStyle::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Tokens& t = tokens();
    const bool enabled = option->state & State_Enabled;
    const bool focused = enabled && (option->state & State_HasFocus);
    // A hairline is too faint around a field one types into: muted text colour, half way, keeps 3:1 against the page.
    const bool problem = widget && widget->property(kProblemProperty).toBool();
    const QColor line = problem ? t.overdue : focused ? t.focus : mixed(t.line, t.muted, 0.55);
    box(painter, option->rect, enabled ? t.surface : t.window, line, focused || problem ? 2 : 1);
}

void DeskStyle::drawKey(const QStyleOption* option, QPainter* painter) const {
    const Tokens& t = tokens();
    const bool enabled = option->state & State_Enabled;
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool hovered = enabled && (option->state & State_MouseOver);
    QColor fill = isPrimary(option) && enabled ? t.accent : t.raised;
    if (!enabled) fill = t.window;
    if (pressed)
        fill = mixed(fill, t.text, 0.14);
    else if (hovered)
        fill = mixed(fill, t.text, 0.06);
    const bool flat = [option] {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        return button && (button->features & QStyleOptionButton::Flat);
    }();
    const QColor line = flat || (isPrimary(option) && enabled) ? QColor() : mixed(t.line, t.muted, 0.4);
    if (!flat || hovered || pressed) box(painter, option->rect, fill, line, 1);
}

void DeskStyle::drawTick(const QStyleOption* option, QPainter* painter) const {
    const Tokens& t = tokens();
    const int side = qMin(option->rect.width(), option->rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    const bool ticked = option->state & State_On;
    box(painter, square.toRect(), t.surface, t.muted, 1.2);
    if (!ticked) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.text, side * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&square](qreal x, qreal y) { return square.topLeft() + QPointF(square.width() * x, square.height() * y); };
    painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.72), at(0.78, 0.30)}));
    painter->restore();
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
        case PE_PanelLineEdit:
            if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
                drawField(option, painter, widget);
                return;
            }
            break;
        case PE_FrameLineEdit:
            return;  // drawn with the panel
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            drawTick(option, painter);
            return;
        case PE_PanelButtonCommand:
            drawKey(option, painter);
            return;
        case PE_FrameFocusRect:
            if (widget && widget->inherits("QAbstractItemView")) return;  // the row itself is marked
            box(painter, option->rect, {}, tokens().focus, 2);
            return;
        case PE_Frame:
        case PE_FrameGroupBox:
        case PE_FrameTabWidget:
        case PE_FrameStatusBarItem:
            if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth == 0) return;
            if (element == PE_FrameStatusBarItem) return;
            box(painter, option->rect, {}, option->state & State_HasFocus ? tokens().focus : tokens().line,
                option->state & State_HasFocus ? 2 : 1);
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    if (element == CE_PushButtonLabel && isPrimary(option) && (option->state & State_Enabled)) {
        QStyleOptionButton primary = *qstyleoption_cast<const QStyleOptionButton*>(option);
        primary.palette.setColor(QPalette::ButtonText, tokens().onAccent);
        QProxyStyle::drawControl(element, &primary, painter, widget);
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, tokens().window);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return 2 * kGrid;
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
            return 3 * kGrid;
        case PM_SplitterWidth:
            return 2 * kGrid;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize:
            return 20;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton:
            return {out.width() + 2 * kGrid, qMax(kRowHeight, out.height())};
        case CT_LineEdit:
        case CT_ComboBox:
        case CT_SpinBox:
            return {out.width(), qMax(kRowHeight, out.height() + kGrid)};
        default:
            return out;
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText) return 0;
    if (hint == SH_FormLayoutLabelAlignment) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return QProxyStyle::styleHint(hint, option, widget, data);
}

}  // namespace motcua::look
