// One line of words that ends in "…" where there is no room for all of it; the tool tip and the screen reader have the whole.
//
// Threads: main thread.
#pragma once

#include <QLabel>

namespace motcua::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace motcua::ui
