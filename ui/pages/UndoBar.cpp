#include "ui/pages/UndoBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/desk/Async.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

UndoBar::UndoBar(Services& services, const stations::Session& session, QWidget* parent)
    : QFrame(parent), m_services(services), m_session(session), m_text(new QLabel) {
    auto* key = new QPushButton(look::icon(QStringLiteral("undo")), tr("Undo (Ctrl+Z)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kMargin, look::kGrid, look::kMargin, look::kGrid);
    row->addWidget(m_text);
    row->addWidget(key);
    row->addStretch();
    m_everySecond.setInterval(1000);
    connect(&m_everySecond, &QTimer::timeout, this, &UndoBar::tick);
    connect(key, &QPushButton::clicked, this, &UndoBar::undo);
    if (services.undoable) connect(&services.news, &DeskNews::dossierCommitted, this, &UndoBar::ask);
    hide();
}

void UndoBar::ask(const QUuid& dossier) {
    inBackground(
        m_services, this,
        [&services = m_services, session = m_session, dossier] { return services.undoable(session, dossier); },
        [this, dossier](const Result<std::optional<UndoOffer>>& offer) {
            const bool isOffered = offer && *offer;
            if (!isOffered && dossier != m_dossier) return;  // news of another dossier does not end an offer
            m_dossier = dossier;
            m_offer = isOffered ? *offer : std::nullopt;
            m_everySecond.start();
            tick();
        });
}

void UndoBar::tick() {
    const qint64 left = m_offer ? m_services.desk.clock().now().msecsTo(m_offer->until) : 0;
    setVisible(left > 0);
    if (left <= 0) {
        m_offer.reset();
        return m_everySecond.stop();
    }
    m_text->setText(tr("%1: %2. It leaves this desk in %3 s.")
                        .arg(m_offer->displayNumber, words::doneText(m_offer->action))
                        .arg((left + 999) / 1000));
}

void UndoBar::undo() {
    if (!m_offer) return;
    const QUuid opId = m_offer->opId;
    m_offer.reset();
    tick();
    inBackground(
        m_services, this, [&services = m_services, session = m_session, opId] { return services.undo(session, opId); },
        [this](const Result<void>& undone) {
            if (!undone) Q_EMIT failed(undone.error());
        });
}

}  // namespace motcua::ui
