// What the window does by key, and the two places that tell all keys: the palette (Ctrl+K) and the sheet (Ctrl+/).
#include <QShortcut>

#include "ui/MainWindow.h"
#include "ui/pages/CommandPalette.h"
#include "ui/pages/HelpPage.h"
#include "ui/pages/UndoBar.h"
#include "ui/widgets/BurstReader.h"
#include "ui/widgets/RailButton.h"
#include "ui/widgets/ViLineEdit.h"

namespace motcua::ui {

void MainWindow::addCommand(const QString& name, const QKeySequence& keys, std::function<void()> run) {
    const auto guarded = [this, run = std::move(run)] {
        if (!m_session || isLocked()) return;
        commitTyping();
        run();
    };
    connect(new QShortcut(keys, this), &QShortcut::activated, this, guarded);
    if (!name.isEmpty()) m_commands.append({name, keyText(keys), guarded});
}

void MainWindow::addShortcuts() {
    m_cards = new BurstReader(this);
    addCommand(tr("Find anything"), Qt::CTRL | Qt::Key_K, [this] { m_palette->open(allCommands()); });
    addCommand(tr("Find a dossier"), Qt::Key_F3, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addCommand({}, Qt::CTRL | Qt::Key_F, [this] { m_search->setFocus(); });
    addCommand(tr("Synchronise now"), Qt::Key_F5, [this] { m_services.syncNow(); });
    addCommand(tr("What waits, and why"), Qt::Key_F12, [this] { go(Room::SyncLog); });
    addCommand(tr("Differences to settle"), Qt::Key_F11, [this] { go(Room::Conflicts); });
    addCommand(tr("Help on this page"), Qt::Key_F1, [this] {
        const QString topic = pageOf(m_room)->helpTopic();
        openHelp()->openTopic(topic);
    });
    addCommand(tr("Show the keys"), Qt::CTRL | Qt::Key_Slash, [this] {
        const QList<Command> commands = allCommands();
        openHelp()->showKeys(commands);
    });
    addCommand(tr("Undo the last step"), QKeySequence::Undo, [this] { m_undo->undo(); });
    addCommand(tr("Lock the desk"), Qt::CTRL | Qt::Key_L, [this] { lock(); });
    for (int number = 1; number <= 5; ++number) {
        addCommand({}, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), [this, number] {
            if (number > int(m_buttons.size())) return;
            go(std::next(m_buttons.begin(), number - 1)->first);
        });
    }
}

// The page's own first: what is done here most; then the rooms, then the window's.
QList<Command> MainWindow::allCommands() {
    QList<Command> all = pageOf(m_room)->commands();
    int number = 0;
    for (const auto& [room, button] : m_buttons)
        all.append({button->text(), QStringLiteral("Ctrl+%1").arg(++number), [this, to = room] { go(to); }});
    return all + m_commands;
}

HelpPage* MainWindow::openHelp() {
    go(Room::Help);
    return static_cast<HelpPage*>(pageOf(Room::Help));
}

}  // namespace motcua::ui
