#include "ui/pages/StatusFoot.h"

#include <QHBoxLayout>

#include "ui/desk/SyncWords.h"
#include "ui/look/Theme.h"
#include "ui/widgets/StatusPill.h"
#include "ui/widgets/TestRibbon.h"

namespace motcua::ui {

namespace {

StatusPill::State pillState(SyncView::State state) {
    if (state == SyncView::State::Attention) return StatusPill::State::Attention;
    return state == SyncView::State::Quiet ? StatusPill::State::Good : StatusPill::State::Quiet;
}

QString pillIcon(SyncView::State state) {
    if (state == SyncView::State::Attention) return QStringLiteral("warning");
    return state == SyncView::State::Offline ? QStringLiteral("offline") : QStringLiteral("sync");
}

const QString kDeviceIcons[] = {QStringLiteral("scan"), QStringLiteral("token"), QStringLiteral("print")};

}  // namespace

StatusFoot::StatusFoot(Services& services, const DeviceStates& devices, QWidget* parent)
    : QWidget(parent), m_services(services), m_devices(devices), m_sync(new StatusPill) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * look::kGrid, 0, 0, 0);
    row->setSpacing(2 * look::kGrid);
    const auto add = [this, row](StatusPill* pill) {
        pill->setToolTip(tr("What waits, and why (F12)"));
        connect(pill, &QToolButton::clicked, this, &StatusFoot::logWanted);
        row->addWidget(pill);
    };
    add(m_sync);
    for (StatusPill*& pill : m_pills) add(pill = new StatusPill);
    row->addStretch();
    if (services.desk.office().testData) row->addWidget(new TestRibbon);
    connect(&devices, &DeviceStates::changed, this, &StatusFoot::refresh);
    refresh();
}

void StatusFoot::refresh() {
    const SyncView view = m_services.syncView();
    m_sync->setStatus(pillState(view.state), pillIcon(view.state), syncText(view));
    for (const auto device : {DeviceStates::Scanner, DeviceStates::Token, DeviceStates::Printer}) {
        const DeviceStates::State& state = m_devices.of(device);
        m_pills[device]->setVisible(state.isKnown);
        m_pills[device]->setStatus(StatusPill::State::Quiet, kDeviceIcons[device], deviceText(device, state));
    }
}

}  // namespace motcua::ui
