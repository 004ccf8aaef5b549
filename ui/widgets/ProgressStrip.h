// Progress with cancel for everything longer than half a second: shows itself only when the work really takes that long.
//
// start() takes the token of the work; report() may come from any thread. Threads: the widget on the main thread.
#pragma once

#include <QFrame>
#include <QTimer>

#include "base/Progress.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace motcua::ui {

class ProgressStrip : public QFrame {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    CancelToken start(const QString& text);
    ProgressFn reporter();  // thread-safe; keeps nothing alive, reports after finish() are dropped
    void finish();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void stopped();  // by the officer

private:
    void display(const Progress& progress);

    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_delay;
    CancelToken m_token;
    bool m_running = false;
};

}  // namespace motcua::ui
