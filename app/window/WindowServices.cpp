#include "app/window/WindowServices.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QPrinter>
#include <QPrinterInfo>
#include <algorithm>

#include "base/Log.h"
#include "capture/client/Scanner.h"
#include "ocr/client/FieldFinder.h"
#include "signing/client/TokenClient.h"
#include "signing/client/VerifierClient.h"

namespace motcua::app {

namespace {

const QString kFolderSource = QStringLiteral("folder");
constexpr int kOtpStepSeconds = 30;

ui::SyncView viewOf(const sync::SyncSnapshot& snapshot) {
    using State = ui::SyncView::State;
    ui::SyncView view{State::Quiet,          snapshot.lastSuccess, snapshot.waitingOperations, snapshot.stoppedOperations,
                      snapshot.waitingFiles, snapshot.nextTry};
    view.filesPaused = snapshot.filesPaused;
    if (snapshot.problem) view.problem = Error{*snapshot.problem, snapshot.problemParams};
    if (snapshot.stoppedOperations > 0 || snapshot.line == sync::LineState::Paused) {
        view.state = State::Attention;
    } else if (snapshot.line == sync::LineState::Offline) {
        view.state = State::Offline;
    } else if (snapshot.line == sync::LineState::Starting) {
        view.state = State::Never;
    } else if (snapshot.isBusy) {
        view.state = State::Working;
    }
    return view;
}

QStringList idsOf(const std::vector<signing::Reason>& reasons) {
    QStringList ids;
    for (const signing::Reason reason : reasons) ids.append(signing::reasonId(reason));
    return ids;
}

ui::FileVerdict verdictOf(const signing::VerifyReport& report) {
    ui::FileVerdict verdict{signing::verdictId(report.verdict), {}, idsOf(report.reasons)};
    for (const signing::SignatureReport& one : report.signatures) {
        verdict.signatures.append(
            {one.signer, one.time, one.isDocumentTimestamp, signing::verdictId(one.verdict), idsOf(one.reasons)});
    }
    return verdict;
}

Result<void> showInBrowser(const QUrl& page) {
    QMetaObject::invokeMethod(
        qApp, [page] { QDesktopServices::openUrl(page); }, Qt::QueuedConnection);
    return {};
}

}  // namespace

Result<std::unique_ptr<WindowServices>> WindowServices::create(DeskRuntime& desk, const DemoProvince* sandbox,
                                                               ui::DeskNews& news, const Folders& folders) {
    MOTCUA_TRY(auto reads, desk.readModels());
    std::unique_ptr<WindowServices> made(new WindowServices(desk, news, folders, std::move(reads)));
    if (sandbox) made->addSandbox(*sandbox);
    return made;
}

WindowServices::WindowServices(DeskRuntime& desk, ui::DeskNews& news, const Folders& folders,
                               std::unique_ptr<store::ReadModels> reads)
    : m_desk(desk),
      m_folders(folders),
      m_reads(std::move(reads)),
      m_watch(folders.incoming, folders.incoming + QStringLiteral("/.taken"), m_files),
      m_services{.desk = desk.desk(),
                 .catalogue = desk.catalogue(),
                 .login = desk.logins(),
                 .intake = desk.intake(),
                 .routing = desk.routing(),
                 .branches = desk.branches(),
                 .returns = desk.returns(),
                 .conflicts = desk.conflicts(),
                 .repository = desk.repository(),
                 .reads = *m_reads,
                 .readThread = m_readThread,
                 .pool = m_pool,
                 .news = news} {
    m_services.shapeFile = folders.shapeFile;
    QDir().mkpath(folders.incoming);
    QDir().mkpath(folders.printed);
    addPaper();
    addSigning();
    addScanning();
    addUndo();
    addProvince();
}

WindowServices::~WindowServices() {
    m_desk.province().status().onChange({});
    m_pool.waitForDone();
}

void WindowServices::addPaper() {
    m_services.formsOf = [this](const Dossier& dossier) {
        return stations::PrintStation::formsOf(dossier, *m_desk.desk().book());
    };
    m_services.formPdf = [this](const QUuid& id, const QString& form) { return m_desk.print().preview(id, form); };
    m_services.printForm = [this](const stations::Session& session, const QUuid& id, const QString& form) {
        return printForm(session, id, form);
    };
    m_services.draftPdf = [this](const Dossier& dossier, const QString& title, const QString& body) -> Result<QByteArray> {
        MOTCUA_TRY(const QList<Officer> leaders, m_desk.catalogue().officersWith(Role::Leader, m_desk.desk().office().agency));
        return m_desk.print().draftPdf(dossier.id, title, body, leaders.isEmpty() ? Officer() : leaders.first());
    };
    m_services.printerName = [] {
        const QPrinterInfo printer = QPrinterInfo::defaultPrinter();
        return printer.isNull() ? QString() : printer.description().isEmpty() ? printer.printerName() : printer.description();
    };
}

Result<QString> WindowServices::printForm(const stations::Session& session, const QUuid& id, const QString& form) {
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull()) {
        const QString path = QStringLiteral("%1/%2-%3.pdf").arg(m_folders.printed, form, id.toString(QUuid::WithoutBraces));
        MOTCUA_CHECK(m_desk.print().toPdf(session, id, form, path));
        return path;
    }
    QPrinter printer(info, QPrinter::HighResolution);
    MOTCUA_CHECK(m_desk.print().print(session, id, form, {},
                                      [&](const printing::FormRenderer& renderer, const printing::FormData& data,
                                          printing::SheetSize size) { return renderer.toPrinter(data, printer, size); }));
    return info.printerName();
}

// Judged with the roots of this desk, by what the file itself holds: the answer must not hang on a line that may be down.
Result<ui::FileVerdict> WindowServices::verify(const FileRef& file) {
    MOTCUA_TRY(const QByteArray bytes, m_desk.desk().readFile(file));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    MOTCUA_CHECK(m_files.write(path, bytes));
    const signing::SignOptions known = m_desk.sealMeans().options;
    signing::VerifyOptions options;
    options.trust = known.trust;
    options.crls = known.crls;
    options.offline = true;
    MOTCUA_TRY(const auto reports, signing::VerifierClient(m_tokenWorker).verify({path}, options));
    return reports.empty() ? ui::FileVerdict() : verdictOf(reports.front());
}

void WindowServices::addSigning() {
    m_services.signingKey = [this](const stations::Session& session) -> Result<QString> {
        const bool clerk = session.officer.hasRole(Role::Clerk);
        const signing::KeySource key = (clerk ? m_desk.sealMeans() : m_desk.meansOf(session)).key;
        if (key.tokenLabel.isEmpty()) return fail(ErrorCode::TokenNotPresent);
        MOTCUA_TRY(const auto tokens, signing::TokenClient(m_tokenWorker).list(key.pkcs11Module));
        const bool isThere = std::any_of(tokens.begin(), tokens.end(),
                                         [&](const signing::TokenInfo& token) { return token.label == key.tokenLabel; });
        if (!isThere) return fail(ErrorCode::TokenNotPresent);
        return key.tokenLabel;
    };
    m_services.sign = [this](const stations::Session& session, const QList<QUuid>& ids, const SecretBytes& pin,
                             const ProgressFn& progress, const CancelToken& cancel) {
        const bool leader = session.officer.hasRole(Role::Leader);
        const auto outcomes = leader ? m_desk.signatures().sign(session, ids, m_desk.meansOf(session), pin, progress, cancel)
                                     : m_desk.signatures().seal(session, ids, m_desk.sealMeans(), pin, progress, cancel);
        QList<ui::SignOutcome> rows;
        for (const auto& outcome : outcomes) rows.append({outcome.dossier, signing::statusId(outcome.status), outcome.error});
        return rows;
    };
    m_services.reusePaper = [this](const stations::Session& session, const QUuid& id, const QString& component,
                                   const QUuid& fetched) {
        return m_desk.repository().reuse(session, id, component, fetched, m_desk.meansOf(session).options);
    };
    m_services.verifyFile = [this](const FileRef& file) { return verify(file); };
    m_services.correctFields = [this](const stations::Session& session, const QUuid& id, const QString& component,
                                      const QJsonObject& fields) {
        return m_desk.scan().correctFields(session, id, component, fields);
    };
    m_services.attachPaper = [this](const stations::Session& session, const QUuid& id, const QString& component,
                                    const ui::ReadPaper& paper, const SecretBytes& pin) {
        const stations::DigitizedPaper digitized{paper.pdfPath, paper.pages, paper.originals, paper.fields};
        return m_desk.scan().attach(session, id, component, digitized, m_desk.meansOf(session), pin);
    };
}

void WindowServices::addScanning() {
    QObject::connect(&m_watch, &capture::FolderWatch::arrived, &m_watch, [this](const QString& path) {
        const std::lock_guard lock(m_arrivedMutex);
        m_arrived.append(path);
    });
    m_watch.start();
    m_services.pageSources = [this]() -> Result<QList<ui::PageSource>> {
        QList<ui::PageSource> sources;
        capture::ScannerClient scanners(m_scanWorker);
        if (const auto found = scanners.list()) {
            for (const auto& scanner : *found) {
                sources.append({scanner.device, QStringLiteral("%1 %2").arg(scanner.vendor, scanner.model)});
            }
        }
        sources.append({kFolderSource, QDir::toNativeSeparators(m_folders.incoming), false});
        return sources;
    };
    m_services.scanPages = [this](const ui::PageSource& source, const ProgressFn& progress, const CancelToken& cancel) {
        return scan(source, progress, cancel);
    };
    m_services.readPaper = [this](const QStringList& pages, const ProgressFn& progress,
                                  const CancelToken& cancel) -> Result<ui::ReadPaper> {
        stations::PaperOrder order;
        order.files = pages;
        order.outPdf = m_work.filePath(QStringLiteral("paper-%1.pdf").arg(++m_order));
        const auto told = [&progress](const stations::PaperProgress& at) { progress({at.done, at.total, {}}); };
        MOTCUA_TRY(const auto paper, m_desk.reader().read(order, told, cancel));
        const QJsonObject facts = ocr::toJson(paper.facts);
        return ui::ReadPaper{order.outPdf, pages, facts.value(QLatin1String("fields")).toObject(), paper.pdf.pages};
    };
}

QStringList WindowServices::takeArrived() {
    QStringList files;
    {
        const std::lock_guard lock(m_arrivedMutex);
        files.swap(m_arrived);
    }
    // The watch lives on the main thread; it remembers there what was taken.
    QMetaObject::invokeMethod(&m_watch, [this, files] {
        for (const QString& file : files) {
            if (const auto taken = m_watch.take(file); !taken)
                log::warning("window", QStringLiteral("a taken page is not remembered"));
        }
    });
    return files;
}

Result<QStringList> WindowServices::scan(const ui::PageSource& source, const ProgressFn& progress, const CancelToken& cancel) {
    if (source.id == kFolderSource) {
        const QStringList files = takeArrived();
        if (files.isEmpty()) return fail(ErrorCode::ScannerNoPaper);
        return files;
    }
    capture::ScanRequest request;
    request.device = source.id;
    request.outFolder = m_work.filePath(QStringLiteral("scan-%1").arg(++m_order));
    QDir().mkpath(request.outFolder);
    capture::ScannerClient scanners(m_scanWorker);
    MOTCUA_TRY(const capture::ScannedPages pages, scanners.scan(request, progress, cancel));
    return pages.files;
}

void WindowServices::addUndo() {
    m_services.undoable = [this](const stations::Session& session, const QUuid& id) -> Result<std::optional<ui::UndoOffer>> {
        MOTCUA_TRY(const std::optional<stations::Undoable> held, m_desk.undo().held(session, id));
        if (!held) return std::nullopt;
        MOTCUA_TRY(const Dossier dossier, m_desk.desk().load(id));
        return ui::UndoOffer{held->opId, dossier.displayNumber(), held->action, held->until};
    };
    m_services.undo = [this](const stations::Session& session, const QUuid& opId) { return m_desk.undo().undo(session, opId); };
}

void WindowServices::addProvince() {
    if (m_desk.profile().formLogin != QLatin1String("own")) m_services.showPage = showInBrowser;
    m_services.seated = [this] { m_desk.province().startThread(); };
    m_services.syncNow = [this] { m_desk.province().syncNow(); };
    m_services.syncView = [this] { return viewOf(m_desk.province().status().snapshot()); };
    m_services.health = [this] { return health(); };
    m_services.stopBackup = [this] { m_desk.upkeep().stopBackup(); };
    m_desk.upkeep().onProgress = [&news = m_services.news](const Progress& at) { Q_EMIT news.backupMoved(at.done, at.total); };
    m_desk.upkeep().onEnd = [&news = m_services.news] { Q_EMIT news.backupEnded(); };
    m_desk.province().status().onChange([&news = m_services.news] { Q_EMIT news.syncChanged(); });
}

ui::DeskHealth WindowServices::health() const {
    using Level = store::DiskRoom::Level;
    using Disk = ui::DeskHealth::Disk;
    ui::DeskHealth health;
    const sync::SyncSnapshot line = m_desk.province().status().snapshot();
    if (line.clockIsWrong()) health.clockOffMinutes = qAbs(*line.clockOffsetMs) / 60'000;
    const Level level = m_desk.opening().store->room().level();
    if (level != Level::Enough) health.disk = level == Level::Low ? Disk::Low : Disk::DraftsOnly;
    return health;
}

void WindowServices::addSandbox(const DemoProvince& sandbox) {
    m_services.demoAccounts = [&sandbox] {
        QList<ui::DemoAccount> shown;
        const int left = kOtpStepSeconds - int(SystemClock().now().toSecsSinceEpoch() % kOtpStepSeconds);
        for (const DemoAccount& account : sandbox.accounts()) {
            shown.append(
                {account.username, account.fullName, account.roles, account.password, DemoProvince::codeNow(account), left});
        }
        return shown;
    };
}

}  // namespace motcua::app
