// The foot of the window: what the line to the province, scanner, token and printer are doing, in words; the test ribbon.
//
// A click on any of them opens the log that explains it. Threads: main thread.
#pragma once

#include <QWidget>

#include "ui/desk/DeviceStates.h"

namespace motcua::ui {

class StatusPill;

class StatusFoot : public QWidget {
    Q_OBJECT

public:
    StatusFoot(Services& services, const DeviceStates& devices, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void logWanted();

private:
    Services& m_services;
    const DeviceStates& m_devices;
    StatusPill* m_sync;
    std::array<StatusPill*, 3> m_pills;
};

}  // namespace motcua::ui
