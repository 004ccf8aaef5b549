// "Hoàn tác": after a step, for as long as it has not left the desk (ten seconds), one line that takes it back.
//
// Shown by itself after each commit of this officer; Ctrl+Z or its key undoes, it goes when the time is over. Threads: main
// thread; the stations in the background. Errors: failed().
#pragma once

#include <QFrame>
#include <QTimer>

#include "ui/desk/Services.h"

class QLabel;

namespace motcua::ui {

class UndoBar : public QFrame {
    Q_OBJECT

public:
    UndoBar(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void undo();

Q_SIGNALS:
    void failed(const motcua::Error& error);

private:
    void ask(const QUuid& dossier);
    void tick();

    Services& m_services;
    stations::Session m_session;
    std::optional<UndoOffer> m_offer;
    QUuid m_dossier;  // of the offer
    QTimer m_everySecond;
    QLabel* m_text;
};

}  // namespace motcua::ui
