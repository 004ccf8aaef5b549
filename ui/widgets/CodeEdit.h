// A field for numbers read off a card or a phone: digits only, monospaced, no input method may turn "aa" into "â".
//
// Threads: main thread.
#pragma once

#include <QLineEdit>

namespace motcua::ui {

class CodeEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit CodeEdit(int maxDigits, QWidget* parent = nullptr);
};

}  // namespace motcua::ui
