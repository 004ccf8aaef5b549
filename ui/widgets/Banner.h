// A message where the work is: what happened and the one next key. Never a modal box.
//
// Threads: main thread. Screen readers are told (QAccessible::Alert).
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace motcua::ui {

class Banner : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Done, Warning, Problem };

    explicit Banner(QWidget* parent = nullptr);

    void showMessage(Kind kind, const QString& text);
    void showMessage(Kind kind, const QString& text, const QString& actionText, std::function<void()> action);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_onAction;
};

}  // namespace motcua::ui
