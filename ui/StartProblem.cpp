#include "ui/StartProblem.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMessageBox>

#include "ui/words/ErrorText.h"

namespace motcua::ui {

void showStartProblem(const Error& error) {
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("StartProblem", "The desk cannot be opened"),
                    words::sentence(error), QMessageBox::Close);
    box.exec();
}

std::optional<SecretBytes> askForPassphrase(const Error& error) {
    bool given = false;
    QString typed = QInputDialog::getText(nullptr, QCoreApplication::translate("StartProblem", "The desk cannot be opened"),
                                          words::sentence(error) + QStringLiteral("\n\n") +
                                              QCoreApplication::translate("StartProblem", "Recovery passphrase of the office:"),
                                          QLineEdit::Password, {}, &given);
    if (!given || typed.isEmpty()) return std::nullopt;
    QByteArray bytes = typed.toUtf8();
    typed.fill(QLatin1Char('\0'));
    SecretBytes passphrase{QByteArrayView(bytes)};
    wipe(bytes);
    return passphrase;
}

void showOpeningNews(const QString& text) {
    QMessageBox box(QMessageBox::Information, QCoreApplication::translate("StartProblem", "The desk is open"), text,
                    QMessageBox::Ok);
    box.exec();
}

}  // namespace motcua::ui
