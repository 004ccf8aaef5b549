// The frame of the desk: rail of rooms with counts, search at the top, status pills below, the amber ribbon of a test profile.
//
// The officer's role decides which rooms are open; pages are made when first entered. Ctrl+L locks, so does idling; another
// officer gets fresh pages. Threads: main thread. Lifetime: the services outlive the window.
#pragma once

#include <QMainWindow>
#include <QTimer>
#include <map>

#include "ui/desk/Remembered.h"
#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"
#include "ui/words/Language.h"

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace motcua::ui {

class Banner;
class BurstReader;
class CommandPalette;
class DeviceStates;
class HelpPage;
class LoginPage;
class RailButton;
class StatusFoot;
class UndoBar;
class ViLineEdit;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Room { Intake, Work, Sign, Return, Search, SyncLog, Conflicts, Help };  // the last three are not in the rail

    explicit MainWindow(Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showLogin();
    void enter(const stations::Session& session);
    void go(Room room);
    void lock();
    bool isLocked() const;
    void setIdleLock(int seconds);

Q_SIGNALS:
    void languageWanted(motcua::words::Language language);
    void left(const QString& officerId);  // the officer has logged out

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeFrame();
    QWidget* makeRail();
    QWidget* makeHead();
    void addShortcuts();
    void addCommand(const QString& name, const QKeySequence& keys, std::function<void()> run);
    QList<Command> allCommands();
    HelpPage* openHelp();
    void keepShape();
    bool undoGoesToTheDesk(const QEvent& event) const;
    QString titleOf(Room room) const;
    void addRoom(Room room, const QString& icon, const QString& title, bool open);
    RoomPage* pageOf(Room room);
    RoomPage* makePage(Room room);
    void unlock();
    void clearSeat();
    void openInRoom(Action action, const QUuid& id);
    void openBySearch(const QString& text);
    void goBack();
    void openConflict(const QUuid& dossier);
    void refreshCounts();
    void refreshShown();

    Services& m_services;
    std::optional<stations::Session> m_session;
    QStackedWidget* m_screens;  // log-in, frame, lock
    LoginPage* m_login = nullptr;
    QWidget* m_lock = nullptr;
    QWidget* m_frame = nullptr;
    QStackedWidget* m_rooms = nullptr;
    QVBoxLayout* m_rail = nullptr;
    QLabel* m_title = nullptr;
    ViLineEdit* m_search = nullptr;
    DeviceStates* m_devices = nullptr;
    StatusFoot* m_foot = nullptr;
    Banner* m_banner = nullptr;  // for what belongs to no page
    UndoBar* m_undo = nullptr;
    BurstReader* m_cards = nullptr;
    CommandPalette* m_palette;
    QList<Command> m_commands;  // of the window; a page has its own
    Remembered m_remembered;
    std::map<Room, RailButton*> m_buttons;
    std::map<Room, RoomPage*> m_pages;
    Room m_room = Room::Search;
    Room m_before = Room::Search;  // the last one of the rail
    QTimer m_idle;
    QTimer m_refresh;  // gathers bursts of news
};

}  // namespace motcua::ui
