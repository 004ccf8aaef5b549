#include "ui/desk/ActionBar.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/Async.h"
#include "ui/desk/StepForm.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

bool hasRoom(StepKind kind) {
    return kind == StepKind::AttachPaper || kind == StepKind::Sign || kind == StepKind::Seal || kind == StepKind::Return;
}

// Corrections belong to the scan desk, fees to the hand-over, owed timestamps come by themselves.
bool isShown(StepKind kind) {
    return kind != StepKind::CorrectFields && kind != StepKind::SettleFee && kind != StepKind::Timestamp;
}

// Beside the walk: what leaves a trace in the dossier, or goes backwards and so must say why.
bool isBranch(const Move& move, StepKind kind) {
    const bool isWalk = kind == StepKind::Assign || kind == StepKind::Accept || hasRoom(kind) || kind == StepKind::DraftResult;
    return !isWalk && (!move.effects.isEmpty() || move.has(Need::Reason)) && move.action != Action::SendBack.code();
}

QString shortcutOf(StepKind kind, const QString& action) {
    if (kind == StepKind::AttachPaper) return QStringLiteral("F4");
    if (kind == StepKind::Sign || kind == StepKind::Seal) return QStringLiteral("F6");
    if (action == Action::Transfer.code() || action == Action::TransferBack.code()) return QStringLiteral("F7");
    if (kind == StepKind::Return) return QStringLiteral("F8");
    return {};
}

}  // namespace

ActionBar::ActionBar(Services& services, const stations::Session& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_keyRow(new QWidget),
      m_keys(new QHBoxLayout(m_keyRow)),
      m_form(new QWidget),
      m_fields(new StepForm(services)),
      m_commit(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_keyRow);
    m_keys->setContentsMargins(0, 0, 0, 0);
    auto* cancel = new QPushButton(tr("Not now"));
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_commit, 1);
    ends->addWidget(cancel);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_fields);
    form->addLayout(ends);
    m_commit->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &ActionBar::closeForm);
    connect(m_commit, &QPushButton::clicked, this, &ActionBar::commit);
    connect(m_fields, &StepForm::entered, this, &ActionBar::commit);
    connect(m_fields, &StepForm::failed, this, &ActionBar::failed);
    m_form->hide();
}

void ActionBar::show(const std::optional<Dossier>& dossier) {
    const bool same = dossier && m_dossier && dossier->id == m_dossier->id && dossier->state == m_dossier->state &&
                      dossier->branches.size() == m_dossier->branches.size();
    m_dossier = dossier;
    if (same) return;  // what is being typed stays
    closeForm();
    m_fields->clear();
    clearKeys();
    readPermits();
    QList<Permit> branches;
    for (const Permit& granted : std::as_const(m_permits)) {
        if (!isShown(kindOf(granted))) continue;
        if (isBranch(*granted.move, kindOf(granted)))
            branches.append(granted);
        else
            addKey(granted);
    }
    addBranches(branches);
    m_keys->addStretch();
}

void ActionBar::readPermits() {
    m_permits.clear();
    m_process.reset();
    if (!m_dossier) return;
    const auto process = m_services.desk.book()->of(*m_dossier);
    if (!process) return;  // of a newer province: seen, not stepped
    m_process = *process;
    m_permits = permits(*m_process, *m_dossier, m_session.officer, m_services.desk.clock().now());
}

void ActionBar::clearKeys() {
    if (m_others) m_others->deleteLater();
    m_others = nullptr;
    while (QLayoutItem* item = m_keys->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
}

StepKind ActionBar::kindOf(const Permit& granted) const {
    return m_process->action(granted.move->action)->kind;
}

QString ActionBar::captionOf(const Permit& granted) const {
    const StepKind kind = kindOf(granted);
    const QString words =
        kind == StepKind::AttachPaper ? tr("Scan papers") : words::actionText(*m_process, granted.move->action);
    const QString keys = shortcutOf(kind, granted.move->action);
    return keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys);
}

void ActionBar::addKey(const Permit& granted) {
    auto* key = new QPushButton(captionOf(granted));
    connect(key, &QPushButton::clicked, this, [this, action = Action(granted.move->action)] { trigger(action); });
    m_keys->addWidget(key);
}

void ActionBar::addBranches(const QList<Permit>& branches) {
    if (branches.isEmpty()) return;
    m_others = new QPushButton(tr("Other steps (F9)"));
    auto* menu = new QMenu(m_others);
    for (const Permit& granted : branches)
        connect(menu->addAction(captionOf(granted)), &QAction::triggered, this,
                [this, action = Action(granted.move->action)] { trigger(action); });
    m_others->setMenu(menu);
    layout()->addWidget(m_others);  // a row of its own: small screens have no room beside the keys of the walk
}

void ActionBar::openBranches() {
    if (!m_others || !m_form->isHidden()) return;
    QMenu* menu = m_others->menu();
    menu->popup(m_others->mapToGlobal(QPoint(0, m_others->height())));
    menu->setActiveAction(menu->actions().first());
}

void ActionBar::trigger(const Action& action) {
    if (!m_dossier || m_busy) return;
    const auto granted = std::find_if(m_permits.begin(), m_permits.end(), [&](const Permit& known) {
        return known.move->action == action.code() || kindCode(kindOf(known)) == action.code();
    });
    if (granted == m_permits.end()) return;
    if (hasRoom(kindOf(*granted))) return Q_EMIT roomWanted(Action(kindCode(kindOf(*granted))));
    choose(*granted);
}

void ActionBar::choose(const Permit& granted) {
    m_chosen = granted;
    m_fields->ask(*m_dossier, *granted.move, kindOf(granted));
    m_commit->setText(words::actionText(*m_process, granted.move->action));
    m_form->show();
    m_keyRow->hide();
    if (m_others) m_others->hide();
    (m_fields->firstField() ? m_fields->firstField() : m_commit)->setFocus();
}

void ActionBar::closeForm() {
    m_form->hide();
    m_keyRow->show();
    if (m_others) m_others->show();
}

std::function<Result<Dossier>()> ActionBar::work() const {
    // Everything is copied: the work runs while the officer already looks at the next dossier.
    auto& services = m_services;
    const auto session = m_session;
    const auto dossier = *m_dossier;
    const Action action(m_chosen.move->action);
    if (kindOf(m_chosen) == StepKind::DraftResult) {
        return [&services, session, dossier, action, title = m_fields->title(), body = m_fields->body()]() -> Result<Dossier> {
            MOTCUA_TRY(const QByteArray pdf, services.draftPdf(dossier, title, body));
            return services.routing.draftResult(session, dossier.id, title, body, pdf, action);
        };
    }
    return [&services, session, dossier, action, input = m_fields->input()] {
        return services.branches.take(session, dossier.id, action, input);
    };
}

void ActionBar::commit() {
    if (!m_dossier || m_busy) return;
    QGuiApplication::inputMethod()->commit();
    m_busy = true;
    m_commit->setEnabled(false);
    inBackground(m_services, this, work(), [this, action = Action(m_chosen.move->action)](const Result<Dossier>& after) {
        m_busy = false;
        m_commit->setEnabled(true);
        if (!after) return Q_EMIT failed(after.error());
        closeForm();
        m_fields->clear();
        Q_EMIT done(*after, action);
    });
}

}  // namespace motcua::ui
