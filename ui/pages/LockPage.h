// The locked desk: the same officer's password opens it; somebody else may take the seat. Nothing behind it can be read.
//
// Threads: main thread; LoginDesk in the background. What was typed on the pages stays as it was.
#pragma once

#include <QWidget>

#include "ui/desk/Services.h"

class QPushButton;

namespace motcua::ui {

class Banner;
class PinField;

class LockPage : public QWidget {
    Q_OBJECT

public:
    LockPage(Services& services, const stations::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void unlocked();
    void switchWanted();

private:
    void unlock();

    Services& m_services;
    stations::Session m_session;
    Banner* m_banner;
    PinField* m_password;
    QPushButton* m_unlock;
};

}  // namespace motcua::ui
