#include "ui/StartProblem.h"

#include <QCoreApplication>
#include <QMessageBox>

#include "ui/words/ErrorText.h"

namespace motcua::ui {

void showStartProblem(const Error& error) {
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("StartProblem", "The desk cannot be opened"),
                    words::sentence(error), QMessageBox::Close);
    box.exec();
}

}  // namespace motcua::ui
