#include "ui/pages/HealthBar.h"

#include <QVBoxLayout>

#include "ui/widgets/Banner.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/words/HealthText.h"

namespace motcua::ui {
namespace {

constexpr int kLookEveryMs = 60'000;

}  // namespace

HealthBar::HealthBar(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_banner(new Banner), m_backup(new ProgressStrip) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_backup);
    m_everyMinute.setInterval(kLookEveryMs);
    connect(&m_everyMinute, &QTimer::timeout, this, &HealthBar::look);
    connect(&services.news, &DeskNews::syncChanged, this, &HealthBar::look);
    connect(&services.news, &DeskNews::backupMoved, this, &HealthBar::showBackup);
    connect(&services.news, &DeskNews::backupEnded, m_backup, &ProgressStrip::finish);
    connect(m_backup, &ProgressStrip::stopped, this, [this] {
        if (m_services.stopBackup) m_services.stopBackup();
    });
    m_everyMinute.start();
    look();
}

void HealthBar::look() {
    const DeskHealth health = m_services.health ? m_services.health() : DeskHealth();
    QString text;
    if (health.clockOffMinutes > 0) {
        text = words::clockWrongText(health.clockOffMinutes);
    } else if (health.disk == DeskHealth::Disk::DraftsOnly) {
        text = words::diskFullText();
    } else if (health.disk == DeskHealth::Disk::Low) {
        text = words::diskLowText();
    }
    if (text == m_said) return;
    m_said = text;
    if (text.isEmpty()) return m_banner->hide();
    const bool stopsWork = health.clockOffMinutes > 0 || health.disk == DeskHealth::Disk::DraftsOnly;
    m_banner->showMessage(stopsWork ? Banner::Kind::Problem : Banner::Kind::Warning, text);
}

void HealthBar::showBackup(int done, int total) {
    if (!m_backup->isRunning()) m_backup->start(words::backupText());
    m_backup->reporter()({done, total, {}});
}

}  // namespace motcua::ui
