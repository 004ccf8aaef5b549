// What this officer can do with the shown dossier now: one key an action, and below it only the fields that action needs.
//
// Transfer, assign, draft, approve, send back, send to counter are done here; scanning, signing and handing over have rooms of
// their own and are only asked for (roomWanted). Threads: main thread; stations in the background.
#pragma once

#include <QWidget>

#include "ui/desk/Services.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace motcua::ui {

class ViLineEdit;

class ActionBar : public QWidget {
    Q_OBJECT

public:
    ActionBar(Services& services, const stations::Session& session, QWidget* parent = nullptr);

    void show(const std::optional<Dossier>& dossier);
    void trigger(Action action);  // as if its key were pressed

Q_SIGNALS:
    void done(const motcua::Dossier& dossier, motcua::Action action);
    void failed(const motcua::Error& error);
    void roomWanted(motcua::Action action);

private:
    void addKey(Action action);
    void choose(Action action);
    void fillHandlers();
    void closeForm();
    void commit();
    std::function<Result<Dossier>()> work() const;

    Services& m_services;
    stations::Session m_session;
    std::optional<Dossier> m_dossier;
    Action m_action = Action::Transfer;
    bool m_busy = false;
    QWidget* m_keyRow;
    QHBoxLayout* m_keys;
    QWidget* m_form;
    QLabel* m_handlerLabel;
    QComboBox* m_handler;
    QLabel* m_titleLabel;
    ViLineEdit* m_title;
    QLabel* m_bodyLabel;
    QPlainTextEdit* m_body;
    QLabel* m_noteLabel;
    ViLineEdit* m_note;
    QPushButton* m_commit;
};

}  // namespace motcua::ui
