#include "ui/pages/LockPage.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/desk/Async.h"
#include "ui/desk/Card.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/PinField.h"
#include "ui/widgets/TestRibbon.h"
#include "ui/words/ErrorText.h"

namespace motcua::ui {

LockPage::LockPage(Services& services, const stations::Session& session, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_banner(new Banner),
      m_password(new PinField),
      m_unlock(new QPushButton(tr("Unlock"))) {
    auto* title = new QLabel(tr("The desk is locked"));
    title->setFont(look::titleFont());
    auto* who = new QLabel(session.officer.fullName);
    m_unlock->setDefault(true);
    auto* other = new QPushButton(tr("Another officer"));
    auto* card = new Card(QString());
    card->body()->addWidget(title);
    card->body()->addWidget(who);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Password"), m_password);
    card->body()->addLayout(form);
    card->body()->addWidget(m_unlock);
    card->body()->addWidget(other);
    card->setFixedWidth(26 * fontMetrics().averageCharWidth() + 12 * look::kMargin);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    auto* page = new QVBoxLayout(this);
    page->addWidget(m_banner);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);
    if (services.desk.office().testData) page->addWidget(new TestRibbon, 0, Qt::AlignRight);
    setFocusProxy(m_password);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::unlock);
    connect(other, &QPushButton::clicked, this, &LockPage::switchWanted);
}

void LockPage::unlock() {
    if (!m_unlock->isEnabled()) return;
    auto password = std::make_shared<SecretBytes>(m_password->take());
    m_unlock->setEnabled(false);
    inBackground(
        m_services, this,
        [&login = m_services.login, session = m_session, password] { return login.unlock(session, *password); },
        [this](const Result<void>& opened) {
            m_unlock->setEnabled(true);
            if (opened) return Q_EMIT unlocked();
            m_banner->showMessage(Banner::Kind::Problem, words::sentence(opened.error()));
            m_password->setFocus();
        });
}

}  // namespace motcua::ui
