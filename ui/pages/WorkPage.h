// Đang xử lý: the queues of this officer's roles, the dossier beside, and the step that comes next.
//
// F4 scan, F6 sign, F7 pass on, F8 hand over. Threads: main thread.
#pragma once

#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

class QComboBox;

namespace motcua::ui {

class ActionBar;
class DossierPanel;
class ListDetail;
class ScanPanel;

class WorkPage : public RoomPage {
    Q_OBJECT

public:
    WorkPage(Services& services, const stations::Session& session, QWidget* parent = nullptr);

    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("work"); }
    void openDossier(const QUuid& id);
    void openScan(const QUuid& id);
    static QList<QString> queuesFor(const Officer& officer);  // states

Q_SIGNALS:
    void roomWanted(motcua::Action action, const QUuid& id);

private:
    void showQueue();
    void askRoom(const Action& action);
    void stepDone(const Dossier& dossier, const Action& action);
    void addShortcuts();

    Services& m_services;
    stations::Session m_session;
    QComboBox* m_queue;
    ListDetail* m_desk;
    DossierPanel* m_panel;
    ActionBar* m_actions;
    ScanPanel* m_scan = nullptr;
};

}  // namespace motcua::ui
