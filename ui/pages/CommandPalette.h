// Ctrl+K: one field for everything. Commands of the window and of the page with their keys, procedures, dossiers; typed with or
// without accents, Up and Down choose, Enter does it, Esc leaves.
//
// Commands are found at once, the rest as soon as the store has answered; an answer to an older text is dropped. Threads: main
// thread; reading in the background. Errors: a search that fails shows only the commands.
#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

class QListWidget;

namespace motcua::ui {

class ViLineEdit;

class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(Services& services, QWidget* window);
    void open(const QList<Command>& commands);

Q_SIGNALS:
    void dossierChosen(const QString& number);
    void procedureChosen(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& text);
    void askStores(const QString& text);
    void add(const QString& icon, const QString& text, const QString& hint, std::function<void()> run);
    void runCurrent();
    void place();
    void leave();

    Services& m_services;
    QList<Command> m_commands;
    QList<std::function<void()>> m_runs;  // one a row
    int m_generation = 0;
    QPointer<QWidget> m_before;  // where the cursor was
    ViLineEdit* m_text;
    QListWidget* m_list;
};

// True if every word of the typed text begins a word of the name, accents and case aside.
bool matches(const QString& typed, const QString& name);

}  // namespace motcua::ui
