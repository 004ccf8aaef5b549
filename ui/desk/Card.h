// A titled surface on the page: hairline around, title above, no boxes inside boxes. Threads: main thread.
//
// Purpose: the columns of a screen. body() takes the content; margins and type are those of the look.
#pragma once

#include <QFrame>
#include <QVBoxLayout>

namespace motcua::ui {

class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
};

}  // namespace motcua::ui
