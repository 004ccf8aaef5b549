// A field for a PIN or a password: never shown, never kept by an input method, handed over as SecretBytes and wiped at once.
//
// Threads: main thread. Units: UTF-8 bytes.
#pragma once

#include <QLineEdit>

#include "base/SecretBytes.h"

namespace motcua::ui {

class PinField : public QLineEdit {
    Q_OBJECT

public:
    explicit PinField(QWidget* parent = nullptr);
    SecretBytes take();  // empties the field
};

}  // namespace motcua::ui
