// A text field that is safe under Vietnamese input methods (Unikey, Bamboo): what is still being composed is never lost.
//
// settled() comes 150 ms after the last keystroke and never while a syllable is being composed: live search listens to it.
// Qt and input methods drop the composed text when the focus leaves by mouse (ibus #2466, fcitx5 #687): it is kept here.
// Threads: main thread.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace motcua::ui {

class ViLineEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit ViLineEdit(QWidget* parent = nullptr);

    // NFC text with what is being composed; use this instead of text() when a value is taken.
    QString settledText();

Q_SIGNALS:
    void settled(const QString& text);

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takePreedit();

    QString m_preedit;
    QTimer m_settle;
};

}  // namespace motcua::ui
