#include "ui/pages/LoginPage.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "ui/desk/Async.h"
#include "ui/desk/Card.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CodeEdit.h"
#include "ui/widgets/PinField.h"
#include "ui/widgets/TestRibbon.h"
#include "ui/words/ErrorText.h"
#include "ui/words/StateText.h"

namespace motcua::ui {

LoginPage::LoginPage(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_banner(new Banner),
      m_user(new QLineEdit),
      m_password(new PinField),
      m_code(new CodeEdit(6)),
      m_login(new QPushButton(tr("Log in"))) {
    auto* title = new QLabel(tr("One-stop desk"));
    title->setFont(look::titleFont());
    auto* office = new QLabel(services.desk.office().counter);
    office->setWordWrap(true);
    office->setForegroundRole(QPalette::PlaceholderText);
    m_user->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText | Qt::ImhLowercaseOnly);
    m_code->setPlaceholderText(tr("6 digits"));
    m_login->setDefault(true);

    auto* card = new Card(QString());
    card->body()->addWidget(title);
    card->body()->addWidget(office);
    card->body()->addSpacing(look::kMargin);
    if (services.showPage) addBrowser(card->body());
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&User name"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("&Code from the authenticator"), m_code);
    card->body()->addLayout(form);
    card->body()->addSpacing(look::kGrid);
    card->body()->addWidget(m_login);
    const words::Language other =
        words::installedLanguage() == words::Language::English ? words::Language::Vietnamese : words::Language::English;
    auto* language = new QPushButton(words::languageName(other));
    language->setFlat(true);
    card->body()->addWidget(language);
    card->body()->addStretch();
    card->setFixedWidth(26 * fontMetrics().averageCharWidth() + 12 * look::kMargin);

    auto* columns = new QHBoxLayout;
    columns->addStretch();
    columns->addWidget(card);
    if (services.demoAccounts) columns->addWidget(accountsBox());
    columns->addStretch();
    auto* page = new QVBoxLayout(this);
    page->addWidget(m_banner);
    page->addStretch(2);
    page->addLayout(columns);
    page->addStretch(3);
    if (services.desk.office().testData) page->addWidget(new TestRibbon, 0, Qt::AlignRight);

    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, this, &LoginPage::login);
    connect(m_login, &QPushButton::clicked, this, &LoginPage::login);
    connect(language, &QPushButton::clicked, this, [this, other] { Q_EMIT languageWanted(other); });
    nameOffice(office);
    (m_browser ? static_cast<QWidget*>(m_browser) : m_user)->setFocus();
}

LoginPage::~LoginPage() {
    if (m_waiting) m_waiting->cancel();
}

// A catalogue that is not there yet leaves the code standing.
void LoginPage::nameOffice(QLabel* label) {
    inBackground(
        m_services, this,
        [&services = m_services] {
            return services.catalogue.agencyName(services.desk.office().counter, toLocal(services.desk.clock().now()).date());
        },
        [label](const Result<QString>& name) {
            if (name) label->setText(*name);
        });
}

void LoginPage::addBrowser(QVBoxLayout* card) {
    m_browser = new QPushButton(tr("Log in with the &browser"));
    m_browser->setDefault(true);
    m_login->setDefault(false);
    auto* hint = new QLabel(tr("Without network, log in here:"));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    card->addWidget(m_browser);
    card->addSpacing(look::kMargin);
    card->addWidget(hint);
    connect(m_browser, &QPushButton::clicked, this, [this] { m_waiting ? stopWaiting() : loginInBrowser(); });
}

QWidget* LoginPage::accountsBox() {
    auto* card = new Card(tr("Accounts of the sandbox"));
    auto* hint = new QLabel(tr("Choose a row: name, password and the present code are filled in. Invented people."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_accounts = new QListWidget;
    m_accounts->setAccessibleName(tr("Accounts of the sandbox"));
    m_accounts->setFrameShape(QFrame::NoFrame);
    m_accounts->setSpacing(2);
    m_accounts->setWordWrap(true);
    m_accounts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_accounts->setMinimumSize(46 * fontMetrics().averageCharWidth(), 16 * fontMetrics().height());
    card->body()->addWidget(hint);
    card->body()->addWidget(m_accounts, 1);
    connect(m_accounts, &QListWidget::itemActivated, this, &LoginPage::login);
    connect(m_accounts, &QListWidget::currentRowChanged, this, [this](int row) {
        const QList<DemoAccount> accounts = m_services.demoAccounts();
        if (row < 0 || row >= accounts.size()) return;
        m_user->setText(accounts.at(row).username);
        m_password->setText(accounts.at(row).password);
        m_code->setText(accounts.at(row).otp);
    });
    connect(&m_everySecond, &QTimer::timeout, this, &LoginPage::refreshCodes);
    m_everySecond.start(1000);
    refreshCodes();
    return card;
}

void LoginPage::refreshCodes() {
    const QList<DemoAccount> accounts = m_services.demoAccounts();
    const QSignalBlocker quiet(m_accounts);
    const int row = m_accounts->currentRow();
    while (m_accounts->count() < accounts.size()) m_accounts->addItem(QString());
    for (int i = 0; i < accounts.size(); ++i) {
        const DemoAccount& account = accounts.at(i);
        QStringList roles;
        for (const QString& role : account.roles) roles.append(words::roleText(role));
        m_accounts->item(i)->setText(QStringLiteral("%1 – %2\n%3   ·   %4   (%5 s)")
                                         .arg(account.fullName, roles.join(QStringLiteral(", ")), account.username, account.otp)
                                         .arg(account.otpSecondsLeft));
    }
    // The code of a filled-in account grows old while the officer looks: it is renewed with the list.
    if (row >= 0 && row < accounts.size() && m_user->text() == accounts.at(row).username) m_code->setText(accounts.at(row).otp);
}

void LoginPage::login() {
    if (!m_login->isEnabled()) return;
    auto credentials = std::make_shared<stations::Credentials>();
    credentials->username = m_user->text().trimmed();
    credentials->password = m_password->take();
    credentials->otp = m_code->text();
    m_login->setEnabled(false);
    inBackground(
        m_services, this, [&login = m_services.login, credentials] { return login.login(*credentials); },
        [this](const Result<stations::Session>& session) {
            m_login->setEnabled(true);
            m_code->clear();
            if (!session) m_password->setFocus();
            seat(session);
        });
}

void LoginPage::loginInBrowser() {
    m_waiting.emplace();
    m_login->setEnabled(false);
    m_browser->setText(tr("Stop waiting for the browser"));
    m_banner->showMessage(Banner::Kind::Info,
                          tr("The province's page is open in the browser. Log in there; this program goes on by itself."));
    inBackground(
        m_services, this,
        [&services = m_services, cancel = *m_waiting] { return services.login.loginInBrowser(services.showPage, cancel); },
        [this, cancel = *m_waiting](const Result<stations::Session>& session) {
            if (cancel.isCancelled()) return;
            stopWaiting();
            seat(session);
        });
}

void LoginPage::stopWaiting() {
    m_waiting->cancel();
    m_waiting.reset();
    m_banner->hide();
    m_login->setEnabled(true);
    m_browser->setText(tr("Log in with the &browser"));
}

void LoginPage::seat(const Result<stations::Session>& session) {
    if (session) return Q_EMIT loggedIn(*session);
    m_banner->showMessage(Banner::Kind::Problem, words::sentence(session.error()));
}

}  // namespace motcua::ui
