#include "ui/pages/WorkPage.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <algorithm>

#include "stations/Queues.h"
#include "ui/desk/ActionBar.h"
#include "ui/desk/GateView.h"
#include "ui/desk/ListDetail.h"
#include "ui/look/Theme.h"
#include "ui/pages/ScanPanel.h"
#include "ui/widgets/Banner.h"
#include "ui/words/QueueText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

// States of the branches in which an officer of this role acts, in the order of the standard process.
QList<QString> waitingFor(const Officer& officer, const QList<QString>& known) {
    QList<QString> out;
    const auto standard = ProcessBook().of(Dossier());
    for (const ProcessState& state : (*standard)->states) {
        if (state.isFinal || state.room != QLatin1String("work") || known.contains(state.code)) continue;
        const auto actsHere = [&](const Move* move) {
            const bool leaves = !move->to.isEmpty() && (*standard)->action(move->action)->kind == StepKind::Move;
            return leaves &&
                   std::any_of(move->roles.begin(), move->roles.end(), [&](Role role) { return officer.hasRole(role); });
        };
        const auto moves = (*standard)->movesFrom(state.code);
        const auto opensHere = [&](const Move& move) {
            return move.to == state.code && (move.has(Effect::OpenBranch) || move.has(Effect::PauseClock));
        };
        const bool isBranch =
            state.clock != TimeRuns::Running || std::any_of((*standard)->moves.begin(), (*standard)->moves.end(), opensHere);
        if (isBranch && std::any_of(moves.begin(), moves.end(), actsHere)) out.append(state.code);
    }
    return out;
}

// The form of the paper that the step has just given the applicant; empty: none.
QString paperOf(const Services& services, const Dossier& dossier, const Action& action) {
    const auto process = services.desk.book()->of(dossier);
    if (!process) return {};
    const QStringList forms = services.formsOf(dossier);
    for (const Move& move : (*process)->moves) {
        if (move.action == action.code() && !move.form.isEmpty() && forms.contains(move.form)) return move.form;
    }
    return {};
}

}  // namespace

WorkPage::WorkPage(Services& services, const stations::Session& session, QWidget* parent)
    : RoomPage(parent),
      m_services(services),
      m_session(session),
      m_queue(new QComboBox),
      m_desk(new ListDetail(services, session,
                            {tr("Nothing waits here. Dossiers that need your step appear by themselves."),
                             tr("Choose a paper to see it here.")})),
      m_panel(&m_desk->panel()),
      m_actions(new ActionBar(services, session)) {
    m_queue->setAccessibleName(tr("Queue"));
    for (const QString& state : queuesFor(session.officer)) m_queue->addItem(words::nextStepText(state), state);
    m_queue->insertSeparator(m_queue->count());
    for (const QString& name : stations::deadlineQueues()) m_queue->addItem(words::queueText(name), name);
    m_panel->setActionArea(m_actions);
    auto* gate = new GateView(services, session);
    m_panel->addTab(gate, tr("Other systems"));
    m_desk->addAbove(m_queue);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_desk);
    m_panel->setHolding();
    connect(&m_desk->panel(), &DossierPanel::conflictWanted, this, &RoomPage::conflictWanted);
    setFirst(&m_desk->list());

    connect(m_queue, &QComboBox::currentIndexChanged, this, &WorkPage::showQueue);
    connect(m_panel, &DossierPanel::loaded, this, [this, gate] {
        m_actions->show(m_panel->dossier());
        gate->show(m_panel->dossier());
    });
    connect(m_actions, &ActionBar::done, this, &WorkPage::stepDone);
    connect(m_actions, &ActionBar::roomWanted, this, &WorkPage::askRoom);
    connect(m_actions, &ActionBar::failed, m_desk, &ListDetail::tell);
    connect(gate, &GateView::failed, m_desk, &ListDetail::tell);
    addShortcuts();
    showQueue();
}

QList<QString> WorkPage::queuesFor(const Officer& officer) {
    // Where this officer is the one who moves dossiers on; the other open states of these rooms are found by search.
    QList<QString> queues;
    const auto add = [&](const DossierState& state, std::initializer_list<Role> roles) {
        for (const Role role : roles) {
            if (officer.hasRole(role)) return queues.append(stateCode(state));
        }
    };
    add(DossierState::Received, {Role::Reception, Role::Digitizer});
    add(DossierState::Transferred, {Role::UnitHead});
    add(DossierState::Assigned, {Role::Handler, Role::UnitHead});
    add(DossierState::ResultDrafted, {Role::UnitHead});
    add(DossierState(QStringLiteral("replyDrafted")), {Role::UnitHead});
    add(DossierState::Sealed, {Role::Clerk});
    if (queues.isEmpty()) return queues;  // no work of the walk here: branches are found by search
    return queues + waitingFor(officer, queues);
}

void WorkPage::addShortcuts() {
    const auto on = [this](const QString& name, Qt::Key key, QList<Action> actions) {
        addCommand(name, key, [this, actions] {
            for (const Action& action : actions) m_actions->trigger(action);
        });
    };
    addCommand(tr("Scan papers"), Qt::Key_F4, [this] {
        if (m_desk->isCovered()) return m_scan->scan();
        m_actions->trigger(Action::AttachPaper);
    });
    on(tr("Sign or seal"), Qt::Key_F6, {Action::Sign, Action::Seal});
    on(tr("Pass on"), Qt::Key_F7, {Action::Transfer, Action::TransferBack});
    on(tr("Hand over"), Qt::Key_F8, {Action::Return});
    addCommand(tr("Other steps"), Qt::Key_F9, [this] { m_actions->openBranches(); });
    addHint(tr("Print a form"), QStringLiteral("Ctrl+P"));
}

void WorkPage::showQueue() {
    const QString name = m_queue->currentData().toString();
    const auto filter = stations::queueFilter(name, m_session, m_services.desk.clock().now(), *m_services.desk.book());
    if (filter) m_desk->list().dossiers().show(*filter);
}

void WorkPage::refresh() {
    // A list of dates is another one an hour later.
    if (stations::deadlineQueues().contains(m_queue->currentData().toString())) return showQueue();
    m_desk->list().dossiers().refresh();
}

void WorkPage::openDossier(const QUuid& id) {
    m_desk->open(id);
}

void WorkPage::askRoom(const Action& action) {
    if (!m_panel->dossier()) return;
    if (action == Action::AttachPaper) return openScan(m_panel->dossier()->id);
    Q_EMIT roomWanted(action, m_panel->dossier()->id);
}

void WorkPage::openScan(const QUuid& id) {
    if (!m_scan) {
        m_scan = new ScanPanel(m_services, m_session);
        connect(m_scan, &ScanPanel::closed, m_desk, &ListDetail::uncover);
    }
    const int received = m_queue->findData(stateCode(DossierState::Received));
    if (received >= 0) m_queue->setCurrentIndex(received);
    m_desk->open(id);
    m_scan->open(id);
    m_desk->cover(m_scan);
    m_scan->focusFirst();
}

void WorkPage::stepDone(const Dossier& dossier, const Action& action) {
    const QString text = QStringLiteral("%1: %2").arg(dossier.displayNumber(), words::doneText(actionCode(action)));
    const QString form = paperOf(m_services, dossier, action);
    if (form.isEmpty()) {
        m_panel->banner().showMessage(Banner::Kind::Done, text);
    } else {
        m_panel->banner().showMessage(Banner::Kind::Done, text, tr("Print: %1").arg(words::formText(form)),
                                      [this, form] { m_panel->preview(form); });
    }
    refresh();
    m_desk->list().setFocus();
}

}  // namespace motcua::ui
