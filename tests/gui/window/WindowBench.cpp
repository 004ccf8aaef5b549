#include "WindowBench.h"

#include <QApplication>
#include <QBuffer>
#include <QJsonArray>
#include <QKeyEvent>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QTest>
#include <QTextDocument>
#include <stdexcept>

#include "domain/Change.h"
#include "stations/PrintStation.h"

namespace motcua::test {

namespace {

template <typename T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(errorId(result.error().code).latin1());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace

QByteArray samplePdf(const QString& title, const QString& body) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Liberation Serif"), 13));
    document.setHtml(
        QStringLiteral("<p align='center'><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập – Tự do – Hạnh phúc</p>"
                       "<h2 align='center'>%1</h2><p>%2</p>")
            .arg(title.toHtmlEscaped(), body.toHtmlEscaped()));
    document.print(&writer);
    return bytes;
}

WindowBench::WindowBench(bool browserLogIn) : reads(must(desk.store->openReadModels())) {
    QObject::connect(&news, &ui::DeskNews::dossierCommitted, qApp, [] {});
    desk.onCommit = [this](const QUuid& id) { Q_EMIT news.dossierCommitted(id); };
    desk.addLease(17, 60);
    services.reset(new ui::Services{.desk = desk.desk,
                                    .catalogue = desk.catalogue,
                                    .login = desk.logins,
                                    .intake = desk.intake,
                                    .routing = desk.routing,
                                    .branches = desk.branches,
                                    .returns = desk.returns,
                                    .conflicts = conflicts,
                                    .repository = repository,
                                    .reads = *reads,
                                    .readThread = readThread,
                                    .pool = pool,
                                    .news = news});
    if (browserLogIn) {
        services->showPage = [this](const QUrl&) -> Result<void> {
            ++pagesShown;
            return {};
        };
    }
    services->formsOf = [this](const Dossier& dossier) { return stations::PrintStation::formsOf(dossier, *desk.desk.book()); };
    services->formPdf = [](const QUuid&, const QString& form) -> Result<QByteArray> {
        return samplePdf(QStringLiteral("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), form);
    };
    // What the pool tells after the test is over finds nobody.
    services->printForm = [this, alive = QPointer<QObject>(&news)](const stations::Session&, const QUuid& id,
                                                                   const QString& form) -> Result<QString> {
        QMetaObject::invokeMethod(qApp, [this, alive, id, form] {
            if (alive) printed.append({id, form});
        });
        return QStringLiteral("A4");
    };
    services->verifyFile = [](const FileRef&) -> Result<ui::FileVerdict> {
        return ui::FileVerdict{QStringLiteral("TOTAL-PASSED"),
                               {{QStringLiteral("Nguyễn Thị Thử"),
                                 QDateTime::fromSecsSinceEpoch(1795400100),
                                 false,
                                 QStringLiteral("TOTAL-PASSED"),
                                 {}},
                                {QStringLiteral("UBND phường Đồng Xoài"),
                                 QDateTime::fromSecsSinceEpoch(1795400400),
                                 false,
                                 QStringLiteral("INDETERMINATE"),
                                 {QStringLiteral("revocation-unavailable")}}},
                               {}};
    };
    services->correctFields = [this](const stations::Session& session, const QUuid& id, const QString& component,
                                     const QJsonObject& fields) {
        return desk.desk.step(session, id, Action::CorrectFields, [&](Dossier& dossier) -> Result<void> {
            dossier.papers[component].fields = fields;
            return {};
        });
    };
    services->draftPdf = [](const Dossier&, const QString& title, const QString& body) -> Result<QByteArray> {
        return samplePdf(title, body);
    };
    services->signingKey = [](const stations::Session& session) -> Result<QString> { return session.officer.username; };
    services->sign = [this](const stations::Session& session, const QList<QUuid>& ids, const SecretBytes& pin,
                            const ProgressFn&, const CancelToken&) {
        QList<ui::SignOutcome> outcomes;
        for (const QUuid& id : ids) {
            outcomes.append(pin.view() == QByteArrayView("123456")
                                ? moveBySigning(session, id)
                                : ui::SignOutcome{id, QStringLiteral("failed"), Error{ErrorCode::PinWrong}});
        }
        return outcomes;
    };
    services->pageSources = []() -> Result<QList<ui::PageSource>> {
        return QList<ui::PageSource>{{QStringLiteral("test"), QStringLiteral("Máy quét thử")}};
    };
    services->scanPages = [this](const ui::PageSource&, const ProgressFn&, const CancelToken&) -> Result<QStringList> {
        return QStringList{desk.folder.filePath(QStringLiteral("trang-1.png"))};
    };
    services->readPaper = [this](const QStringList& pages, const ProgressFn&, const CancelToken&) -> Result<ui::ReadPaper> {
        const QString path = desk.folder.filePath(QStringLiteral("doc.pdf"));
        MOTCUA_CHECK(desk.files.write(
            path, samplePdf(QStringLiteral("TỜ KHAI ĐĂNG KÝ KHAI SINH"), QStringLiteral("Họ và tên: Đặng Thị Thử Nghiệm"))));
        const auto field = [](const QString& value, int confidence) {
            return QJsonObject{{QStringLiteral("value"), value}, {QStringLiteral("confidence"), confidence}};
        };
        return ui::ReadPaper{path,
                             pages,
                             {{QStringLiteral("fullName"), field(QStringLiteral("Đặng Thị Thử Nghiệm"), 96)},
                              {QStringLiteral("birthDate"), field(QStringLiteral("05/03/1994"), 71)}},
                             1};
    };
    services->attachPaper = [this](const stations::Session& session, const QUuid& id, const QString& component,
                                   const ui::ReadPaper&, const SecretBytes&) { return attach(session, id, component); };
    services->reusePaper = [this](const stations::Session& session, const QUuid& id, const QString& component,
                                  const QUuid& fetched) {
        QMetaObject::invokeMethod(qApp, [this, fetched] { reused.append(fetched); });
        return attach(session, id, component);
    };
    services->undoable = [this](const stations::Session&, const QUuid&) -> Result<std::optional<ui::UndoOffer>> {
        return offer;
    };
    services->undo = [this](const stations::Session&, const QUuid& opId) -> Result<void> {
        QMetaObject::invokeMethod(qApp, [this, opId] { undone.append(opId); });
        return {};
    };
    sync.state = ui::SyncView::State::Quiet;
    sync.lastSuccess = desk.clock.now();
    sync.waiting = 3;
    services->syncNow = [this] { ++syncsAsked; };
    services->syncView = [this] { return sync; };
    services->printerName = [] { return QStringLiteral("A4"); };
    services->demoAccounts = [this] {
        QList<ui::DemoAccount> accounts;
        for (const QString& name : {kReception, kHead, kHandler, kLeader, kClerk}) {
            const Officer officer = desk.session(name).officer;
            QStringList roles;
            for (const Post& post : officer.posts) roles.append(roleCode(post.role));
            accounts.append({name, officer.fullName, roles, kPassword, desk.code(name), 21});
        }
        return accounts;
    };
    window = std::make_unique<ui::MainWindow>(*services);
    window->setWindowState(Qt::WindowNoState);  // the test's own screen may be smaller
    window->resize(1366, 720);
    window->show();
    QApplication::setActiveWindow(window.get());
}

WindowBench::~WindowBench() {
    window.reset();
    pool.waitForDone();
}

Result<Dossier> WindowBench::attach(const stations::Session& session, const QUuid& id, const QString& component) {
    MOTCUA_TRY(FileRef file,
               desk.desk.keep(samplePdf(QStringLiteral("GIẤY TỜ ĐÃ SỐ HÓA"), component), QStringLiteral("application/pdf"), 1));
    file.signatureState = QStringLiteral("signed");
    return desk.desk.step(session, id, Action::AttachPaper, [&](Dossier& dossier) -> Result<void> {
        dossier.papers[component].file = file;
        dossier.papers[component].digitizedBy = session.officer.fullName;
        dossier.papers[component].fields = {
            {QStringLiteral("fullName"),
             QJsonObject{{QStringLiteral("value"), dossier.applicant.fullName}, {QStringLiteral("confidence"), 71}}}};
        return {};
    });
}

ui::SignOutcome WindowBench::moveBySigning(const stations::Session& session, const QUuid& id) {
    const Action action = session.officer.hasRole(Role::Leader) ? Action::Sign : Action::Seal;
    const auto after = desk.desk.step(session, id, action, [&](Dossier& dossier) -> Result<void> {
        dossier.result.file = dossier.result.draft;
        dossier.result.signedBy = session.officer.fullName;
        return {};
    });
    if (!after) return {id, QStringLiteral("failed"), after.error()};
    return {id, QStringLiteral("done"), std::nullopt};
}

Dossier WindowBench::dossierIn(DossierState state, const QString& applicant) {
    stations::IntakeDraft draft = desk.birthDraft();
    draft.applicant.fullName = applicant;
    const auto reception = desk.session(kReception);
    Dossier dossier = must(desk.intake.receive(reception, draft));
    if (state == DossierState::Received) return dossier;
    for (const QString& component : dossier.papersToDigitize()) must(attach(reception, dossier.id, component));
    dossier = must(desk.routing.transfer(reception, dossier.id, QStringLiteral("Hồ sơ đủ giấy tờ")));
    const auto head = desk.session(kHead), handler = desk.session(kHandler);
    const auto reached = [&] { return dossier.state == state; };
    if (!reached()) dossier = must(desk.routing.assign(head, dossier.id, handler.officer.id));
    if (!reached()) {
        dossier = must(desk.routing.draftResult(handler, dossier.id, QStringLiteral("Giấy khai sinh"),
                                                QStringLiteral("Đủ điều kiện."),
                                                samplePdf(QStringLiteral("GIẤY KHAI SINH"), applicant)));
    }
    if (!reached()) dossier = must(desk.routing.approve(head, dossier.id));
    if (!reached()) moveBySigning(desk.session(kLeader), dossier.id);
    if (!reached()) dossier = must(desk.desk.load(dossier.id));
    if (!reached()) moveBySigning(desk.session(kClerk), dossier.id);
    if (!reached()) dossier = must(desk.desk.load(dossier.id));
    if (!reached()) dossier = must(desk.routing.transferBack(desk.session(kClerk), dossier.id));
    return dossier;
}

void WindowBench::conflictOf(const QUuid& id) {
    must(desk.desk.onStore([&](store::Store& store) -> Result<void> {
        return store.inTransaction([&]() -> Result<void> {
            MOTCUA_TRY(store::DossierRow row, store.dossiers.get(id));
            MOTCUA_TRY(const auto pending, store.outbox.pendingOf(id));
            const QUuid opId = pending.first().op.opId;
            const QString phone = QStringLiteral("applicant.phone"), address = QStringLiteral("applicant.address");
            const QString fees = QStringLiteral("fees");
            row.base = applied(row.fields,
                               {{phone, QStringLiteral("0912345678")}, {address, QStringLiteral("Tổ 5, phường Bình Phước")}});
            row.serverVersion = 1;
            MOTCUA_CHECK(store.dossiers.update(row));
            const auto add = [&](const QString& path, const QJsonValue& base, const QJsonValue& theirs) {
                return store.conflicts.add({desk.desk.newId(), id, opId, path, base, valueAt(row.fields, path), theirs});
            };
            MOTCUA_CHECK(add(phone, QStringLiteral("0900000000"), QStringLiteral("0912345678")));
            MOTCUA_CHECK(add(address, QStringLiteral("Tổ 3, phường Bình Phước"), QStringLiteral("Tổ 5, phường Bình Phước")));
            QJsonArray dearer = valueAt(row.fields, fees).toArray();
            QJsonObject fee = dearer.isEmpty() ? QJsonObject() : dearer.first().toObject();
            fee.insert(QStringLiteral("amount"), 20000);
            MOTCUA_CHECK(add(fees, valueAt(row.fields, fees), QJsonArray{fee}));
            MOTCUA_CHECK(store.outbox.markSent({opId}, desk.clock.now()));
            return store.outbox.markStopped(opId, store::OpState::Conflict, QStringLiteral("conflict"), phone);
        });
    }));
}

void WindowBench::enter(const QString& username) {
    window->enter(desk.session(username));
    settle();
}

void WindowBench::type(const QString& text) {
    for (const QChar c : text) {
        QTest::qWait(0);
        QWidget* target = QApplication::focusWidget();
        if (!target) throw std::runtime_error("nothing has the focus");
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(target, &press);
        QApplication::sendEvent(target, &release);
    }
}

void WindowBench::press(int key, Qt::KeyboardModifiers modifiers) {
    // Through the window, so that shortcuts work as from a keyboard.
    QTest::keyClick(window->windowHandle(), Qt::Key(key), modifiers);
}

void WindowBench::scanCard(const QString& payload) {
    QWidget* target = QApplication::focusWidget();
    for (const QChar c : payload) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(target, &press);
    }
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    QApplication::sendEvent(target, &enter);
}

bool WindowBench::until(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, 8000);
}

void WindowBench::settle() {
    for (int round = 0; round < 4; ++round) {
        pool.waitForDone();
        readThread.run([] {}).waitForFinished();
        QTest::qWait(60);
    }
}

}  // namespace motcua::test
