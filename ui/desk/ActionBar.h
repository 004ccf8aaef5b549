// What this officer can do with the shown dossier now: one key a step, and below it only the fields that step needs.
//
// What is possible comes from the dossier's process and the officer's rights; an impossible step has no key. The steps of the
// walk have keys of their own, the branches stand under "Other steps" (F9). Scanning, signing and handing over have rooms of
// their own and are only asked for (roomWanted). Threads: main thread; stations in the background.
#pragma once

#include <QWidget>

#include "ui/desk/Services.h"

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace motcua::ui {

class StepForm;

class ActionBar : public QWidget {
    Q_OBJECT

public:
    ActionBar(Services& services, const stations::Session& session, QWidget* parent = nullptr);

    void show(const std::optional<Dossier>& dossier);
    void trigger(const Action& action);  // as if its key were pressed
    void openBranches();                 // the menu of the other steps, by keyboard

Q_SIGNALS:
    void done(const motcua::Dossier& dossier, motcua::Action action);
    void failed(const motcua::Error& error);
    void roomWanted(motcua::Action action);

private:
    void readPermits();
    void clearKeys();
    void addKey(const Permit& granted);
    void addBranches(const QList<Permit>& branches);
    QString captionOf(const Permit& granted) const;
    StepKind kindOf(const Permit& granted) const;
    void choose(const Permit& granted);
    void closeForm();
    void commit();
    std::function<Result<Dossier>()> work() const;

    Services& m_services;
    stations::Session m_session;
    std::optional<Dossier> m_dossier;
    ProcessRef m_process;  // of the shown dossier
    QList<Permit> m_permits;
    Permit m_chosen;
    bool m_busy = false;
    QWidget* m_keyRow;
    QHBoxLayout* m_keys;
    QPushButton* m_others = nullptr;
    QWidget* m_form;
    StepForm* m_fields;
    QPushButton* m_commit;
};

}  // namespace motcua::ui
