// One quiet word at the bottom of the window: synchronisation, scanner, token, printer. Icon and word, colour only beside them.
//
// Threads: main thread.
#pragma once

#include <QToolButton>

namespace motcua::ui {

class StatusPill : public QToolButton {
    Q_OBJECT

public:
    enum class State { Quiet, Good, Attention, Problem };

    explicit StatusPill(QWidget* parent = nullptr);

    void setStatus(State state, const QString& iconName, const QString& text);
    QSize minimumSizeHint() const override;  // where there is little room the words end in "…"
};

}  // namespace motcua::ui
