// Above the foot of the window, never in the way: the clock is wrong, the disk fills up, a backup runs (and can be stopped).
//
// The worst trouble speaks alone; closed by the officer it stays away until it changes. Looks every minute and whenever the
// line to the province has news. Threads: main thread; a backup's progress comes from any.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/desk/Services.h"

namespace motcua::ui {

class Banner;
class ProgressStrip;

class HealthBar : public QWidget {
    Q_OBJECT

public:
    explicit HealthBar(Services& services, QWidget* parent = nullptr);
    void look();

private:
    void showBackup(int done, int total);

    Services& m_services;
    Banner* m_banner;
    ProgressStrip* m_backup;
    QTimer m_everyMinute;
    QString m_said;
};

}  // namespace motcua::ui
