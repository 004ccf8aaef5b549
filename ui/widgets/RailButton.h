// A room in the left rail: icon over word, and how many dossiers wait there.
//
// Threads: main thread. Units: width kRailWidth, height by the text (two lines at most).
#pragma once

#include <QAbstractButton>

namespace motcua::ui {

class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr int kRailWidth = 88;

    RailButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);

    void setCount(int count);  // 0: no number shown
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect textRect() const;

    QString m_iconName;
    int m_count = 0;
};

}  // namespace motcua::ui
