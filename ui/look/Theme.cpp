#include "ui/look/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/look/DeskStyle.h"
#include "ui/look/Icons.h"

namespace motcua::look {

namespace {

Theme s_theme = Theme::Light;

QColor rgb(QRgb value) {
    return QColor(value | 0xFF000000u);
}

Tokens lightTokens() {
    return {.window = rgb(0xF4F6F8),
            .surface = rgb(0xFFFFFF),
            .raised = rgb(0xFFFFFF),
            .text = rgb(0x1A1F24),
            .muted = rgb(0x525B66),
            .disabled = rgb(0x656E79),
            .accent = rgb(0x0B57A4),
            .onAccent = rgb(0xFFFFFF),
            .dueSoon = rgb(0x7A4B00),
            .overdue = rgb(0xA8201A),
            .done = rgb(0x1C6B3A),
            .offline = rgb(0x4A5568),
            .line = rgb(0xD5DAE0),
            .focus = rgb(0x0B57A4),
            .ribbon = rgb(0xFFC83D),
            .onRibbon = rgb(0x2B1D00)};
}

Tokens darkTokens() {
    return {.window = rgb(0x15181C),
            .surface = rgb(0x1D2126),
            .raised = rgb(0x262B31),
            .text = rgb(0xE8EBEE),
            .muted = rgb(0xAEB6BF),
            .disabled = rgb(0x8C95A0),
            .accent = rgb(0x7DB7F2),
            .onAccent = rgb(0x0C1A28),
            .dueSoon = rgb(0xF0B860),
            .overdue = rgb(0xFF8A80),
            .done = rgb(0x7FCF9A),
            .offline = rgb(0xA0AEC0),
            .line = rgb(0x363C44),
            .focus = rgb(0x7DB7F2),
            .ribbon = rgb(0xE0A526),
            .onRibbon = rgb(0x1B1200)};
}

// Black, white, yellow focus; nothing muted.
Tokens highContrastTokens() {
    const QColor black = rgb(0x000000), white = rgb(0xFFFFFF), yellow = rgb(0xFFE600);
    return {.window = black,
            .surface = black,
            .raised = black,
            .text = white,
            .muted = white,
            .disabled = rgb(0xC8C8C8),
            .accent = yellow,
            .onAccent = black,
            .dueSoon = rgb(0xFFC46B),
            .overdue = rgb(0xFF9C94),
            .done = rgb(0x7CFFA0),
            .offline = white,
            .line = white,
            .focus = yellow,
            .ribbon = yellow,
            .onRibbon = black};
}

QString firstFamily(std::initializer_list<const char*> wanted) {
    const QStringList families = QFontDatabase::families();
    for (const char* name : wanted) {
        if (families.contains(QLatin1String(name))) return QLatin1String(name);
    }
    return {};
}

// The system's font stays if it has the rarest Vietnamese letters, else Noto Sans or what can stand in for it.
QFont baseFont(double points) {
    const QString family = firstFamily({"Noto Sans", "Be Vietnam Pro", "Segoe UI", "Liberation Sans", "DejaVu Sans"});
    QFont font = QApplication::font();
    if (!family.isEmpty()) font.setFamily(family);
    font.setPointSizeF(points);
    return font;
}

double luminance(const QColor& color) {
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const Tokens& tokensOf(Theme theme) {
    static const std::array<Tokens, 3> all = {lightTokens(), darkTokens(), highContrastTokens()};
    return all.at(static_cast<std::size_t>(theme));
}

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(QPalette::All, role, color); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.window);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Button, t.raised);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.overdue);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::Light, t.raised);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.line);
    set(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, t.disabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.surface);
    return p;
}

void apply(QApplication& app, Theme theme, double points) {
    s_theme = theme;
    forgetIcons();
    app.setFont(baseFont(points));
    app.setStyle(new DeskStyle);  // QApplication owns its style
    app.setPalette(paletteOf(tokensOf(theme)));
}

Theme currentTheme() {
    return s_theme;
}
const Tokens& tokens() {
    return tokensOf(s_theme);
}

QFont titleFont() {
    QFont font = strongFont();
    font.setPointSizeF(font.pointSizeF() * 1.45);
    return font;
}

QFont strongFont() {
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont() {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont codeFont() {
    QFont font = QApplication::font();
    const QString family = firstFamily({"Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono"});
    font.setFamily(family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::FixedFont).family() : family);
    return font;
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace motcua::look
