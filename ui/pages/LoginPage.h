// Who sits down at this desk: user name, password, six-digit code. The sandbox shows its accounts and their present codes.
//
// Threads: main thread; LoginDesk in the background. Errors: in the banner; the password field is emptied after each try.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/desk/Services.h"
#include "ui/words/Language.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace motcua::ui {

class Banner;
class CodeEdit;
class PinField;

class LoginPage : public QWidget {
    Q_OBJECT

public:
    explicit LoginPage(Services& services, QWidget* parent = nullptr);

Q_SIGNALS:
    void loggedIn(const motcua::stations::Session& session);
    void languageWanted(motcua::words::Language language);

private:
    QWidget* accountsBox();
    void refreshCodes();
    void login();

    Services& m_services;
    Banner* m_banner;
    QLineEdit* m_user;
    PinField* m_password;
    CodeEdit* m_code;
    QPushButton* m_login;
    QListWidget* m_accounts = nullptr;
    QTimer m_everySecond;
};

}  // namespace motcua::ui
