// What other systems said about the shown dossier: one line a service, its newest request; a waiting one is "not checked yet".
//
// The key asks the population database. Read-only otherwise. Threads: main thread; stations in the background. Errors: failed()
// carries them to the page's banner.
#pragma once

#include <QWidget>

#include "stations/CheckStation.h"
#include "ui/desk/Services.h"

class QPushButton;
class QTextBrowser;

namespace motcua::ui {

class ChecksView : public QWidget {
    Q_OBJECT

public:
    ChecksView(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void show(const std::optional<Dossier>& dossier);
    QString text() const;

Q_SIGNALS:
    void failed(const motcua::Error& error);

private:
    void refresh();
    void fill(const QList<store::GateRow>& rows);
    void check();

    Services& m_services;
    stations::Session m_session;
    QUuid m_dossier;
    QTextBrowser* m_lines;
    QPushButton* m_check;
};

}  // namespace motcua::ui
