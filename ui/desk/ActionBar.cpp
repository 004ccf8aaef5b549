#include "ui/desk/ActionBar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "base/Text.h"
#include "ui/desk/Async.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/ViLineEdit.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

namespace {

bool hasRoom(Action action) {
    switch (action) {
        case Action::AttachPaper:
        case Action::Sign:
        case Action::Seal:
        case Action::SettleFee:
        case Action::Return:
            return true;
        default:
            return false;
    }
}

// What is done here or leads to a room; corrections of fields belong to the scan desk.
bool isShown(Action action) {
    switch (action) {
        case Action::Transfer:
        case Action::Assign:
        case Action::DraftResult:
        case Action::Approve:
        case Action::SendBack:
        case Action::TransferBack:
            return true;
        case Action::SettleFee:
            return false;
        default:
            return hasRoom(action);
    }
}

QString shortcutOf(Action action) {
    switch (action) {
        case Action::AttachPaper:
            return QStringLiteral("F4");
        case Action::Sign:
        case Action::Seal:
            return QStringLiteral("F6");
        case Action::Transfer:
        case Action::TransferBack:
            return QStringLiteral("F7");
        case Action::Return:
            return QStringLiteral("F8");
        default:
            return {};
    }
}

QString captionOf(Action action) {
    const QString words = action == Action::AttachPaper ? ActionBar::tr("Scan papers") : words::actionText(actionCode(action));
    const QString keys = shortcutOf(action);
    return keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys);
}

}  // namespace

ActionBar::ActionBar(Services& services, const stations::Session& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_keyRow(new QWidget),
      m_keys(new QHBoxLayout(m_keyRow)),
      m_form(new QWidget),
      m_handlerLabel(new QLabel(tr("&Handler"))),
      m_handler(new QComboBox),
      m_titleLabel(new QLabel(tr("&Title of the result"))),
      m_title(new ViLineEdit),
      m_bodyLabel(new QLabel(tr("Te&xt of the result"))),
      m_body(new QPlainTextEdit),
      m_noteLabel(new QLabel(tr("&Opinion"))),
      m_note(new ViLineEdit),
      m_commit(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_keyRow);
    m_keys->setContentsMargins(0, 0, 0, 0);
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_handlerLabel->setBuddy(m_handler);
    m_titleLabel->setBuddy(m_title);
    m_bodyLabel->setBuddy(m_body);
    m_noteLabel->setBuddy(m_note);
    form->addRow(m_handlerLabel, m_handler);
    form->addRow(m_titleLabel, m_title);
    form->addRow(m_bodyLabel, m_body);
    form->addRow(m_noteLabel, m_note);
    auto* cancel = new QPushButton(tr("Not now"));
    auto* keys = new QHBoxLayout;
    keys->addWidget(m_commit, 1);
    keys->addWidget(cancel);
    form->addRow(keys);
    connect(cancel, &QPushButton::clicked, this, &ActionBar::closeForm);
    m_body->setMinimumHeight(6 * fontMetrics().height());
    m_body->setTabChangesFocus(true);
    m_commit->setDefault(true);
    connect(m_commit, &QPushButton::clicked, this, &ActionBar::commit);
    m_form->hide();
}

void ActionBar::show(const std::optional<Dossier>& dossier) {
    const bool same = dossier && m_dossier && dossier->id == m_dossier->id && dossier->state == m_dossier->state;
    m_dossier = dossier;
    if (same) return;  // what is being typed stays
    closeForm();
    m_note->clear();
    while (QLayoutItem* item = m_keys->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (!dossier) return;
    for (const Action action : possibleActions(dossier->state, m_session.officer)) {
        if (isShown(action)) addKey(action);
    }
    m_keys->addStretch();
}

void ActionBar::addKey(Action action) {
    auto* key = new QPushButton(captionOf(action));
    connect(key, &QPushButton::clicked, this, [this, action] { trigger(action); });
    m_keys->addWidget(key);
}

void ActionBar::trigger(Action action) {
    if (!m_dossier || m_busy || !possibleActions(m_dossier->state, m_session.officer).contains(action)) return;
    if (hasRoom(action)) return Q_EMIT roomWanted(action);
    choose(action);
}

void ActionBar::choose(Action action) {
    m_action = action;
    const bool assign = action == Action::Assign, draft = action == Action::DraftResult;
    for (QWidget* part : {static_cast<QWidget*>(m_handlerLabel), static_cast<QWidget*>(m_handler)}) part->setVisible(assign);
    for (QWidget* part : {static_cast<QWidget*>(m_titleLabel), static_cast<QWidget*>(m_title),
                          static_cast<QWidget*>(m_bodyLabel), static_cast<QWidget*>(m_body)}) {
        part->setVisible(draft);
    }
    const bool note = !draft && action != Action::TransferBack;
    m_noteLabel->setVisible(note);
    m_note->setVisible(note);
    m_noteLabel->setText(action == Action::SendBack ? tr("&Reason (needed)") : tr("&Opinion"));
    m_commit->setText(words::actionText(actionCode(action)));
    if (assign) fillHandlers();
    if (draft && m_title->text().isEmpty()) m_title->setText(m_dossier->result.title);
    if (draft && m_body->toPlainText().isEmpty()) m_body->setPlainText(m_dossier->result.body);
    m_form->show();
    m_keyRow->hide();
    QWidget* first = assign  ? m_handler
                     : draft ? static_cast<QWidget*>(m_title)
                     : note  ? static_cast<QWidget*>(m_note)
                             : m_commit;
    first->setFocus();
}

void ActionBar::closeForm() {
    m_form->hide();
    m_keyRow->show();
}

void ActionBar::fillHandlers() {
    inBackground(
        m_services, this,
        [&catalogue = m_services.catalogue, unit = m_dossier->unit] { return catalogue.officersWith(Role::Handler, unit); },
        [this](const Result<QList<Officer>>& officers) {
            if (!officers) return Q_EMIT failed(officers.error());
            m_handler->clear();
            for (const Officer& officer : *officers) {
                const Post* post = officer.postFor(Role::Handler);
                m_handler->addItem(post ? QStringLiteral("%1 – %2").arg(officer.fullName, post->title) : officer.fullName,
                                   officer.id);
            }
        });
}

std::function<Result<Dossier>()> ActionBar::work() const {
    // Everything is copied: the work runs while the officer already looks at the next dossier.
    auto& services = m_services;
    const auto session = m_session;
    const auto dossier = *m_dossier;
    const QString note = m_note->settledText();
    switch (m_action) {
        case Action::Transfer:
            return [&services, session, dossier, note] { return services.routing.transfer(session, dossier.id, note); };
        case Action::Assign:
            return [&services, session, dossier, note, handler = m_handler->currentData().toString()] {
                return services.routing.assign(session, dossier.id, handler, note);
            };
        case Action::DraftResult:
            return [&services, session, dossier, title = m_title->settledText(),
                    body = m_body->toPlainText().normalized(QString::NormalizationForm_C)]() -> Result<Dossier> {
                MOTCUA_TRY(const QByteArray pdf, services.draftPdf(dossier, title, body));
                return services.routing.draftResult(session, dossier.id, title, body, pdf);
            };
        case Action::Approve:
            return [&services, session, dossier, note] { return services.routing.approve(session, dossier.id, note); };
        case Action::SendBack:
            return [&services, session, dossier, note] { return services.routing.sendBack(session, dossier.id, note); };
        default:
            return [&services, session, dossier] { return services.routing.transferBack(session, dossier.id); };
    }
}

void ActionBar::commit() {
    if (!m_dossier || m_busy) return;
    QGuiApplication::inputMethod()->commit();
    m_busy = true;
    m_commit->setEnabled(false);
    inBackground(m_services, this, work(), [this, action = m_action](const Result<Dossier>& after) {
        m_busy = false;
        m_commit->setEnabled(true);
        if (!after) return Q_EMIT failed(after.error());
        closeForm();
        m_note->clear();
        m_title->clear();
        m_body->clear();
        Q_EMIT done(*after, action);
    });
}

}  // namespace motcua::ui
