#include "ui/MainWindow.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "ui/desk/Async.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/pages/CommandPalette.h"
#include "ui/pages/ConflictPage.h"
#include "ui/pages/HealthBar.h"
#include "ui/pages/HelpPage.h"
#include "ui/pages/IntakePage.h"
#include "ui/pages/LockPage.h"
#include "ui/pages/LoginPage.h"
#include "ui/pages/ReturnPage.h"
#include "ui/pages/SearchPage.h"
#include "ui/pages/SignPage.h"
#include "ui/pages/StatusFoot.h"
#include "ui/pages/SyncLogPage.h"
#include "ui/pages/UndoBar.h"
#include "ui/pages/WorkPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/BurstReader.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/RailButton.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/ErrorText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

constexpr int kGatherMs = 120;
constexpr int kIdleLockSeconds = 10 * 60;

bool hasAny(const Officer& officer, std::initializer_list<Role> roles) {
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return officer.hasRole(role); });
}

// Keys beyond the edge of the screen are out of reach: 1366×768 at 150 % leaves 911×512. There the window fills the screen.
void holdInside(QWidget& window) {
    const QSize room = window.screen()->availableSize();
    const QSize frame(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight));
    const QSize needed = window.size() + frame;
    if (needed.width() <= room.width() && needed.height() <= room.height()) return;
    window.resize(window.size().boundedTo(room));
    window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

}  // namespace

MainWindow::MainWindow(Services& services, QWidget* parent)
    : QMainWindow(parent),
      m_services(services),
      m_screens(new QStackedWidget),
      m_palette(new CommandPalette(services, this)),
      m_remembered(services.shapeFile) {
    setWindowTitle(tr("motcua – one-stop desk"));
    setCentralWidget(m_screens);
    resize(1366, 720);
    m_remembered.restoreWindow(*this);
    holdInside(*this);
    m_idle.setSingleShot(true);
    setIdleLock(kIdleLockSeconds);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kGatherMs);
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::refreshShown);
    connect(&services.news, &DeskNews::dossierCommitted, &m_refresh, qOverload<>(&QTimer::start));
    connect(&services.news, &DeskNews::syncChanged, this, [this] {
        if (m_foot) m_foot->refresh();
        m_refresh.start();
    });
    qApp->installEventFilter(this);
    connect(m_palette, &CommandPalette::dossierChosen, this, &MainWindow::openBySearch);
    connect(m_palette, &CommandPalette::procedureChosen, this, [this](const QString& code) {
        if (m_buttons.count(Room::Intake) == 0) return;
        go(Room::Intake);
        static_cast<IntakePage*>(pageOf(Room::Intake))->chooseProcedure(code);
    });
    addShortcuts();
    showLogin();
}

MainWindow::~MainWindow() = default;

void MainWindow::showLogin() {
    if (m_session) Q_EMIT left(m_session->officer.id);
    clearSeat();
    m_login = new LoginPage(m_services);
    m_screens->addWidget(m_login);
    m_screens->setCurrentWidget(m_login);
    connect(m_login, &LoginPage::loggedIn, this, &MainWindow::enter);
    connect(m_login, &LoginPage::languageWanted, this, &MainWindow::languageWanted);
}

void MainWindow::clearSeat() {
    keepShape();
    m_palette->hide();
    m_session.reset();
    m_pages.clear();
    m_buttons.clear();
    m_frame = m_lock = nullptr;
    m_foot = nullptr;
    m_undo = nullptr;
    m_login = nullptr;
    while (m_screens->count() > 0) {
        QWidget* screen = m_screens->widget(0);
        m_screens->removeWidget(screen);
        screen->deleteLater();
    }
}

void MainWindow::enter(const stations::Session& session) {
    clearSeat();
    m_session = session;
    if (m_services.seated) m_services.seated();
    m_frame = makeFrame();
    m_screens->addWidget(m_frame);
    m_screens->setCurrentWidget(m_frame);
    const Officer& officer = session.officer;
    addRoom(Room::Intake, QStringLiteral("intake"), tr("Reception"), officer.hasRole(Role::Reception));
    addRoom(Room::Work, QStringLiteral("work"), tr("In progress"), !WorkPage::queuesFor(officer).isEmpty());
    addRoom(Room::Sign, QStringLiteral("sign"), tr("Signing"), hasAny(officer, {Role::Leader, Role::Clerk}));
    addRoom(Room::Return, QStringLiteral("return"), tr("Hand-over"), hasAny(officer, {Role::Return, Role::Reception}));
    addRoom(Room::Search, QStringLiteral("search"), tr("Look-up"), true);
    m_rail->addStretch();
    m_devices->check();
    const auto kept = m_buttons.find(Room(m_remembered.room(officer.id)));
    go(kept == m_buttons.end() ? m_buttons.begin()->first : kept->first);
    refreshCounts();
    m_idle.start();
}

QWidget* MainWindow::makeFrame() {
    auto* frame = new QWidget;
    m_devices = new DeviceStates(m_services, *m_session, frame);
    auto* columns = new QHBoxLayout(frame);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeRail());
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    m_rooms = new QStackedWidget;
    auto* room = new QVBoxLayout;
    room->setContentsMargins(look::kMargin, 0, look::kMargin, 2 * look::kGrid);
    room->addWidget(m_rooms);
    column->addWidget(makeHead());
    column->addLayout(room, 1);
    m_foot = new StatusFoot(m_services, *m_devices);
    connect(m_foot, &StatusFoot::logWanted, this, [this] { go(Room::SyncLog); });
    m_banner = new Banner;
    m_undo = new UndoBar(m_services, *m_session);
    connect(m_undo, &UndoBar::failed, this,
            [this](const Error& error) { m_banner->showMessage(Banner::Kind::Problem, words::sentence(error)); });
    column->addWidget(m_banner);
    column->addWidget(new HealthBar(m_services));
    column->addWidget(m_undo);
    column->addWidget(m_foot);
    columns->addLayout(column, 1);
    return frame;
}

QWidget* MainWindow::makeRail() {
    auto* rail = new QWidget;
    rail->setFixedWidth(RailButton::kRailWidth);
    m_rail = new QVBoxLayout(rail);
    m_rail->setContentsMargins(0, 2 * look::kGrid, 0, 0);
    m_rail->setSpacing(look::kGrid);
    return rail;
}

QWidget* MainWindow::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(look::kMargin, 2 * look::kGrid, look::kMargin, 2 * look::kGrid);
    m_title = new QLabel;
    m_title->setFont(look::titleFont());
    m_search = new ViLineEdit;
    m_search->setPlaceholderText(tr("Find a dossier, a person, a procedure… (F3)"));
    m_search->setAccessibleName(tr("Find a dossier"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(QStringLiteral("search"), look::tokens().muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    const Officer& officer = m_session->officer;
    auto* who = new ElidedLabel(officer.posts.isEmpty()
                                    ? officer.fullName
                                    : QStringLiteral("%1 · %2").arg(officer.fullName, officer.posts.first().title));
    who->setForegroundRole(QPalette::PlaceholderText);
    auto* lockKey = new QToolButton;
    lockKey->setIcon(look::icon(QStringLiteral("lock")));
    lockKey->setAutoRaise(true);
    lockKey->setAccessibleName(tr("Lock the desk"));
    lockKey->setToolTip(tr("Lock the desk (Ctrl+L)"));
    row->addWidget(m_title, 1);
    row->addWidget(m_search, 2);
    row->addWidget(who);
    row->addWidget(lockKey);
    connect(lockKey, &QToolButton::clicked, this, &MainWindow::lock);
    connect(m_search, &ViLineEdit::settled, this, [this](const QString& text) {
        if (text.isEmpty() && m_room != Room::Search) return;
        go(Room::Search);
        static_cast<SearchPage*>(m_pages.at(Room::Search))->search(text);
        m_search->setFocus();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_room == Room::Search) static_cast<SearchPage*>(m_pages.at(Room::Search))->focusList();
    });
    return head;
}

void MainWindow::addRoom(Room room, const QString& icon, const QString& title, bool open) {
    if (!open) return;
    auto* button = new RailButton(icon, title);
    m_rail->addWidget(button);
    m_buttons[room] = button;
    button->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(m_buttons.size()));
    connect(button, &QAbstractButton::clicked, this, [this, room] { go(room); });
}

RoomPage* MainWindow::pageOf(Room room) {
    if (const auto made = m_pages.find(room); made != m_pages.end()) return made->second;
    RoomPage* page = makePage(room);
    connect(page, &RoomPage::conflictWanted, this, &MainWindow::openConflict);
    m_pages[room] = page;
    m_rooms->addWidget(new Scrolled(page, Scrolled::Ways::Both));
    m_remembered.restoreDividers(QString::number(int(room)), *page);
    return page;
}

RoomPage* MainWindow::makePage(Room room) {
    switch (room) {
        case Room::Intake: {
            auto* intake = new IntakePage(m_services, *m_session);
            connect(m_cards, &BurstReader::scanned, intake, [this, intake](const QString& payload) {
                if (isLocked() || !m_session) return;
                go(Room::Intake);
                intake->takeCard(payload);
            });
            connect(intake, &IntakePage::scanWanted, this, [this](const QUuid& id) { openInRoom(Action::AttachPaper, id); });
            return intake;
        }
        case Room::Work: {
            auto* work = new WorkPage(m_services, *m_session);
            connect(work, &WorkPage::roomWanted, this, &MainWindow::openInRoom);
            return work;
        }
        case Room::Sign:
            return new SignPage(m_services, *m_session);
        case Room::Return:
            return new ReturnPage(m_services, *m_session);
        case Room::SyncLog: {
            auto* log = new SyncLogPage(m_services, *m_devices);
            connect(log, &SyncLogPage::closed, this, &MainWindow::goBack);
            connect(log, &SyncLogPage::dossierWanted, this, &MainWindow::openBySearch);
            connect(log, &SyncLogPage::conflictWanted, this, &MainWindow::openConflict);
            return log;
        }
        case Room::Conflicts: {
            auto* conflicts = new ConflictPage(m_services, *m_session);
            connect(conflicts, &ConflictPage::closed, this, &MainWindow::goBack);
            return conflicts;
        }
        case Room::Help: {
            auto* help = new HelpPage;
            connect(help, &HelpPage::closed, this, &MainWindow::goBack);
            return help;
        }
        case Room::Search:
            break;
    }
    return new SearchPage(m_services, *m_session);
}

void MainWindow::go(Room room) {
    if (!m_session) return;
    const auto button = m_buttons.find(room);
    const bool isInRail = button != m_buttons.end();
    if (!isInRail && room < Room::SyncLog) return;  // closed to this role
    commitTyping();
    m_room = room;
    if (isInRail) m_before = room;
    RoomPage* page = pageOf(room);
    for (int place = 0; place < m_rooms->count(); ++place)
        if (m_rooms->widget(place)->isAncestorOf(page)) m_rooms->setCurrentIndex(place);
    if (room != Room::Intake) page->takeFocus();  // the counter remembers its own place
    for (const auto& [of, key] : m_buttons) key->setChecked(of == room);
    m_title->setText(titleOf(room));
    m_refresh.start();
}

void MainWindow::goBack() {
    go(m_before);
}

void MainWindow::openConflict(const QUuid& dossier) {
    go(Room::Conflicts);
    static_cast<ConflictPage*>(pageOf(Room::Conflicts))->openDossier(dossier);
}

void MainWindow::openBySearch(const QString& text) {
    go(Room::Search);
    m_search->setText(text);
    static_cast<SearchPage*>(pageOf(Room::Search))->search(text);
}

void MainWindow::openInRoom(Action action, const QUuid& id) {
    switch (action) {
        case Action::AttachPaper:
            go(Room::Work);
            static_cast<WorkPage*>(pageOf(Room::Work))->openScan(id);
            break;
        case Action::Sign:
        case Action::Seal:
            go(Room::Sign);
            static_cast<SignPage*>(pageOf(Room::Sign))->openDossier(id);
            break;
        default:
            go(Room::Return);
            static_cast<ReturnPage*>(pageOf(Room::Return))->openDossier(id);
            break;
    }
}

QString MainWindow::titleOf(Room room) const {
    switch (room) {
        case Room::SyncLog:
            return tr("Synchronisation and devices");
        case Room::Conflicts:
            return tr("Differences to settle");
        case Room::Help:
            return tr("Help");
        default:
            return m_buttons.at(room)->text();
    }
}

void MainWindow::keepShape() {
    if (!m_session) return;
    m_remembered.keepWindow(*this);
    m_remembered.keepRoom(m_session->officer.id, int(m_before));
    for (const auto& [room, page] : m_pages) m_remembered.keepDividers(QString::number(int(room)), *page);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keepShape();
    QMainWindow::closeEvent(event);
}

void MainWindow::setIdleLock(int seconds) {
    m_idle.setInterval(seconds * 1000);
}
bool MainWindow::isLocked() const {
    return m_lock != nullptr;
}

void MainWindow::lock() {
    if (!m_session || isLocked()) return;
    auto* page = new LockPage(m_services, *m_session);
    m_lock = page;
    m_screens->addWidget(page);
    m_screens->setCurrentWidget(page);
    page->setFocus();
    connect(page, &LockPage::unlocked, this, &MainWindow::unlock);
    connect(page, &LockPage::switchWanted, this, &MainWindow::showLogin);
}

void MainWindow::unlock() {
    m_screens->setCurrentWidget(m_frame);
    m_screens->removeWidget(m_lock);
    m_lock->deleteLater();
    m_lock = nullptr;
    m_idle.start();
    m_refresh.start();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
            if (m_session && !isLocked()) m_idle.start();
            break;
        case QEvent::ShortcutOverride:
            if (undoGoesToTheDesk(*event)) {
                event->ignore();
                return true;
            }
            break;
        default:
            break;
    }
    return QMainWindow::eventFilter(watched, event);
}

// A field that has nothing to undo itself leaves Ctrl+Z to the step that was just made.
bool MainWindow::undoGoesToTheDesk(const QEvent& event) const {
    if (!m_undo || !m_undo->isVisible() || !static_cast<const QKeyEvent&>(event).matches(QKeySequence::Undo)) return false;
    const auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return edit && !edit->isUndoAvailable();
}

void MainWindow::refreshShown() {
    if (!m_session || isLocked()) return;
    refreshCounts();
    const auto page = m_pages.find(m_room);
    if (page == m_pages.end()) return;
    page->second->refresh();
}

void MainWindow::refreshCounts() {
    inReads(
        m_services, m_frame,
        [unit = m_services.desk.office().agency](store::ReadModels& reads) { return reads.countsByState(unit); },
        [this](const Result<QMap<QString, int>>& counts) {
            if (!counts || !m_session) return;
            const auto set = [this](Room room, int count) {
                if (const auto button = m_buttons.find(room); button != m_buttons.end()) button->second->setCount(count);
            };
            int work = 0;
            for (const QString& state : WorkPage::queuesFor(m_session->officer)) work += counts->value(state);
            set(Room::Work, work);
            set(Room::Sign, counts->value(SignPage::queueFor(m_session->officer)));
            set(Room::Return, counts->value(stateCode(DossierState::ResultReady)));
        });
}

}  // namespace motcua::ui
