// What stopped on its way to the province, for a person to decide: left the dossiers, right the base, mine and the system's.
//
// 1 and 2 choose a side and go on to the next part, E writes what is right, Ctrl+Enter settles the dossier, Alt+1 and Alt+2
// take a whole side, Esc goes back. Fees, decisions and signed content are taken whole. A refused step is sent once more or
// given up with a reason. Nothing leaves before Ctrl+Enter. Threads: main thread; ConflictDesk in the background. Errors:
// banner.
#pragma once

#include "stations/ConflictDesk.h"
#include "ui/desk/RoomPage.h"
#include "ui/desk/Services.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace motcua::ui {

class Banner;
class Comparison;
class ViLineEdit;

class ConflictPage : public RoomPage {
    Q_OBJECT

public:
    ConflictPage(Services& services, const stations::Session& session, QWidget* parent = nullptr);
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("conflicts"); }
    void openDossier(const QUuid& id);

Q_SIGNALS:
    void dossierWanted(const QString& number);
    void closed();

private:
    struct Stop {
        store::StopLine line;
        QMap<QString, QString> paperNames;
    };

    QWidget* rightSide();
    QWidget* keyRow();
    void addShortcuts();
    void take(const QList<Stop>& stops);
    void show(int row);
    void leaveOrStopWriting();
    void settle();
    void retry();
    void drop();
    void inDesk(std::function<Result<void>(stations::ConflictDesk&)> work, const QString& success);
    const Stop* current() const;

    Services& m_services;
    stations::Session m_session;
    QList<Stop> m_stops;
    QUuid m_wanted;
    bool m_busy = false;
    Banner* m_banner;
    QListWidget* m_list;
    QLabel* m_title;
    QLabel* m_explanation;
    Comparison* m_parts;
    QPushButton* m_mine;
    QPushButton* m_theirs;
    QPushButton* m_write;
    QPushButton* m_settle;
    QPushButton* m_retry;
    QPushButton* m_drop;
    QWidget* m_reasonRow;
    ViLineEdit* m_reason;
};

}  // namespace motcua::ui
