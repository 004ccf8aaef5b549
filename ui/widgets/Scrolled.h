// What may be larger than its place: it scrolls, and whatever has the keyboard is brought into sight.
//
// Takes the content over. `Down` keeps the content's least width and scrolls by height alone, as columns do; `Both` is content
// with little room either way, as whole pages must be. Threads: main thread.
#pragma once

#include <QScrollArea>

namespace motcua::ui {

class Scrolled : public QScrollArea {
    Q_OBJECT

public:
    enum class Ways { Down, Both };

    explicit Scrolled(QWidget* content, Ways ways = Ways::Down, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showFocus();

    const Ways m_ways;
};

}  // namespace motcua::ui
