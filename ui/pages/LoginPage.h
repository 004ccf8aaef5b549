// Who sits down at this desk: in the browser, on the province's own page, or by user name, password and six-digit code here;
// without network always here. The sandbox shows its accounts and their present codes.
//
// Threads: main thread; LoginDesk in the background. Errors: in the banner; the password field is emptied after each try.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/desk/Services.h"
#include "ui/words/Language.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace motcua::ui {

class Banner;
class CodeEdit;
class PinField;

class LoginPage : public QWidget {
    Q_OBJECT

public:
    explicit LoginPage(Services& services, QWidget* parent = nullptr);
    ~LoginPage() override;

Q_SIGNALS:
    void loggedIn(const motcua::stations::Session& session);
    void languageWanted(motcua::words::Language language);

private:
    void addBrowser(QVBoxLayout* card);
    QWidget* accountsBox();
    void refreshCodes();
    void login();
    void loginInBrowser();
    void stopWaiting();
    void seat(const Result<stations::Session>& session);
    void nameOffice(QLabel* label);

    Services& m_services;
    Banner* m_banner;
    QLineEdit* m_user;
    PinField* m_password;
    CodeEdit* m_code;
    QPushButton* m_login;
    QPushButton* m_browser = nullptr;
    std::optional<CancelToken> m_waiting;  // for the browser
    QListWidget* m_accounts = nullptr;
    QTimer m_everySecond;
};

}  // namespace motcua::ui
