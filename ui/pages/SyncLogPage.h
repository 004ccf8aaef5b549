// The log behind the status pill: line and devices in whole sentences, and every operation that waits: what, which dossier,
// who, since when, why, when it is tried next.
//
// F5 tries all again, Enter opens the dossier (a conflict: its screen), Esc goes back. Threads: main thread. Errors: banner.
#pragma once

#include "ui/desk/DeviceStates.h"
#include "ui/desk/RoomPage.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace motcua::ui {

class Banner;

class SyncLogPage : public RoomPage {
    Q_OBJECT

public:
    SyncLogPage(Services& services, DeviceStates& devices, QWidget* parent = nullptr);
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("sync"); }

Q_SIGNALS:
    void dossierWanted(const QString& number);
    void closed();

private:
    void resizeEvent(QResizeEvent* event) override;
    void keepSentencesWhole();
    QWidget* stateCard();
    QWidget* waitingCard();
    void showStates();
    void show(const QList<store::WaitingLine>& lines);
    void openCurrent();
    void saveShown();

    Services& m_services;
    DeviceStates& m_devices;
    QList<store::WaitingLine> m_lines;
    Banner* m_banner;
    QWidget* m_states;
    QLabel* m_line;
    std::array<QLabel*, 3> m_deviceLabels;
    QLabel* m_count;
    QTableWidget* m_table;
    QPushButton* m_open;
    QPushButton* m_decide;
    QPushButton* m_save;
};

}  // namespace motcua::ui
