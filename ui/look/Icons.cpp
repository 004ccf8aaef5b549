#include "ui/look/Icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "base/Log.h"
#include "ui/look/Theme.h"

namespace motcua::look {

namespace {

QByteArray drawing(const QString& name) {
    static QHash<QString, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd()) return *known;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly)) {
        svg = file.readAll();
    } else {
        log::warning("look", QStringLiteral("no icon ") + name);
    }
    read.insert(name, svg);
    return svg;
}

// Draws the SVG as a stencil: its shape in the wanted colour, at any size and scale.
class StencilEngine final : public QIconEngine {
public:
    StencilEngine(QString name, QColor color) : m_name(std::move(name)), m_color(std::move(color)) {}

    QIconEngine* clone() const override { return new StencilEngine(m_name, m_color); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QSvgRenderer renderer(drawing(m_name));
        if (!renderer.isValid()) return picture;
        QPainter painter(&picture);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), colorOf(mode));
        return picture;
    }

private:
    QColor colorOf(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled) return tokens().disabled;
        if (mode == QIcon::Selected) return tokens().onAccent;
        return m_color.isValid() ? m_color : tokens().text;
    }

    QString m_name;
    QColor m_color;
};

QHash<QString, QIcon>& cache() {
    static QHash<QString, QIcon> icons;
    return icons;
}

}  // namespace

QIcon icon(const QString& name) {
    return icon(name, {});
}

QIcon icon(const QString& name, const QColor& color) {
    if (name.isEmpty()) return {};
    const QString key = name + (color.isValid() ? color.name() : QString());
    auto known = cache().find(key);
    if (known == cache().end()) known = cache().insert(key, QIcon(new StencilEngine(name, color)));
    return *known;
}

void forgetIcons() {
    cache().clear();
}

}  // namespace motcua::look
