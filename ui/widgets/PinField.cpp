#include "ui/widgets/PinField.h"

namespace motcua::ui {

PinField::PinField(QWidget* parent) : QLineEdit(parent) {
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
}

SecretBytes PinField::take() {
    QByteArray bytes = text().toUtf8();
    SecretBytes secret(bytes);
    wipe(bytes);
    clear();
    return secret;
}

}  // namespace motcua::ui
