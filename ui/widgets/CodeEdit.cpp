#include "ui/widgets/CodeEdit.h"

#include <QRegularExpressionValidator>

#include "ui/look/Theme.h"

namespace motcua::ui {

CodeEdit::CodeEdit(int maxDigits, QWidget* parent) : QLineEdit(parent) {
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,%1}").arg(maxDigits)), this));
    setFont(look::codeFont());
}

}  // namespace motcua::ui
