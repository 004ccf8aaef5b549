// Fusion drawn flat: hairlines instead of bevels, a 2 px focus ring, one filled primary key (QPushButton::setDefault).
//
// Geometry and behaviour stay Fusion's; only surfaces and frames are drawn here, from look::tokens(). Threads: main thread.
#pragma once

#include <QProxyStyle>

namespace motcua::look {

// A field with this property set to true is drawn as wrong (red line).
inline constexpr char kProblemProperty[] = "problem";

class DeskStyle final : public QProxyStyle {
    Q_OBJECT

public:
    DeskStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;

private:
    void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawTick(const QStyleOption* option, QPainter* painter) const;
    void drawKey(const QStyleOption* option, QPainter* painter) const;
};

}  // namespace motcua::look
