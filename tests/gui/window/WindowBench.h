// A window on a real desk (store, stations) in a temporary folder, worked with the keyboard as an officer does.
//
// Paper and signatures are stood in for: receipts asked for stand in `printed`, signing moves the dossier by the real step
// without a token. Threads: the test's main thread.
#pragma once

#include <QThreadPool>
#include <atomic>
#include <memory>

#include "support/NoBench.h"
#include "support/TestDesk.h"
#include "ui/MainWindow.h"

namespace motcua::test {

class WindowBench {
public:
    explicit WindowBench(bool browserLogIn = false);
    ~WindowBench();

    void enter(const QString& username);  // as if logged in
    void type(const QString& text);       // into whatever has the focus
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void scanCard(const QString& payload);               // a burst from the QR reader
    bool until(const std::function<bool()>& condition);  // events run meanwhile
    void settle();                                       // until no background work is left
    template <typename T>
    T* shown() const {
        for (T* widget : window->findChildren<T*>()) {
            if (widget->isVisible()) return widget;
        }
        return nullptr;
    }

    // A dossier brought to a state by the real stations.
    Dossier dossierIn(DossierState state, const QString& applicant);

    // Somebody else at the province has changed phone, address and fees of a dossier that this desk was about to send.
    void conflictOf(const QUuid& id);

    TestDesk desk;
    stations::ConflictDesk conflicts{desk.desk};
    NoBench noBench;
    stations::RepositoryStation repository{desk.desk, noBench};
    QList<QUuid> reused;  // requests whose paper was attached
    QThreadPool pool;
    ui::DeskNews news;
    std::unique_ptr<store::ReadModels> reads;
    Executor readThread;
    struct Printed {
        QUuid dossier;
        QString form;
    };
    QList<Printed> printed;
    ui::SyncView sync;  // what the line to the province is said to be
    std::atomic_int pagesShown = 0;  // of the province's log-in
    int syncsAsked = 0;
    std::optional<ui::UndoOffer> offer;  // what can be undone
    QList<QUuid> undone;
    std::unique_ptr<ui::Services> services;
    std::unique_ptr<ui::MainWindow> window;

private:
    Result<Dossier> attach(const stations::Session& session, const QUuid& id, const QString& component);
    ui::SignOutcome moveBySigning(const stations::Session& session, const QUuid& id);
};

// A page of invented text, as PDF.
QByteArray samplePdf(const QString& title, const QString& body);

}  // namespace motcua::test
