// The amber ribbon of a test profile: nobody may take this desk for the real one.
//
// Shown at the foot of every screen while the desk is joined to a sandbox. Threads: main thread.
#pragma once

#include <QWidget>

namespace motcua::ui {

class TestRibbon : public QWidget {
    Q_OBJECT

public:
    explicit TestRibbon(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace motcua::ui
