#include "app/window/WindowProgram.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QTimer>

#include "ui/words/OpeningText.h"

namespace motcua::app {

namespace {

// The demo's office: UBND phường Đồng Xoài and its one-stop centre.
const QString kDemoAgency = QStringLiteral("H19.101");
const QString kDemoCounter = QStringLiteral("H19.101.04");
constexpr qint64 kClockTolerance = 5 * 60 * 1000;  // as for the province's clock (sync)

}  // namespace

WindowProgram::~WindowProgram() {
    m_window.reset();
    m_services.reset();
    m_desk.reset();
}

Result<DeskProfile> WindowProgram::profile() {
    if (m_options.measureStart) {
        DeskProfile nowhere;  // a desk that was never joined: nothing is asked of any network
        nowhere.server = nowhere.issuer = QStringLiteral("https://127.0.0.1:9");
        nowhere.office = {kDemoAgency, kDemoCounter, true};
        return nowhere;
    }
    if (m_sandbox) return m_sandbox->profileFor(kDemoAgency, kDemoCounter);
    RealFileSystem files;
    return loadProfile(files, m_options.folder);
}

Result<void> WindowProgram::open(SecretBytes recoveryPassphrase) {
    if (m_options.demo && !m_sandbox) {
        m_sandbox = std::make_unique<DemoProvince>(m_options.folder + QStringLiteral("/province"));
        MOTCUA_CHECK(m_sandbox->start());
    }
    MOTCUA_TRY(const DeskProfile joined, profile());
    DeskOptions options;
    options.folder = m_options.folder + (m_options.demo ? QStringLiteral("/desk") : QString());
    if (m_options.demo) {
        // motcua-cli works on the demo's desk, too.
        RealFileSystem files;
        MOTCUA_CHECK(saveProfile(files, options.folder, joined));
    }
    options.recoveryPassphrase = std::move(recoveryPassphrase);
    options.committed = [this](const QUuid& id) { Q_EMIT m_news.dossierCommitted(id); };
    options.holdMs = 10'000;
    MOTCUA_TRY(m_desk, DeskRuntime::open(options, joined));
    m_work = WorkFolder::open(options.folder);
    const WindowServices::Folders folders{options.folder + QStringLiteral("/incoming"),
                                          options.folder + QStringLiteral("/printed"),
                                          options.folder + QStringLiteral("/window.ini")};
    MOTCUA_TRY(m_services, WindowServices::create(*m_desk, m_sandbox.get(), m_news, folders));
    if (!m_options.measureStart) m_desk->upkeep().startThread();
    return {};
}

QString WindowProgram::openingNews() const {
    const store::OpenedProfile& opening = m_desk->opening();
    words::OpeningFacts facts;
    if (opening.repair) {
        facts.repaired = true;
        facts.backupAt = opening.repair->backupAt;
        facts.operations = opening.repair->replayed.operations;
        facts.unreadable = opening.repair->replayed.unreadable;
    }
    facts.keyRecovered = opening.keyRecovered;
    facts.clockBehind = opening.clockBehindMs > kClockTolerance;
    facts.diskLow = opening.store->room().level() != store::DiskRoom::Level::Enough;
    return words::openingText(facts);
}

void WindowProgram::showWindow() {
    m_window = std::make_unique<ui::MainWindow>(m_services->services());
    QObject::connect(m_window.get(), &ui::MainWindow::languageWanted, m_window.get(), [this](words::Language language) {
        words::installLanguage(language);
        // The window cannot go while its own signal is being delivered.
        QTimer::singleShot(0, [this] { showWindow(); });
    });
    QObject::connect(m_window.get(), &ui::MainWindow::left, m_window.get(), [this](const QString& officerId) {
        m_services->services().pool.start([&province = m_desk->province(), officerId] { province.endSession(officerId); });
    });
    m_window->show();
    if (m_options.measureStart) {
        m_window->repaint();
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
}

}  // namespace motcua::app
