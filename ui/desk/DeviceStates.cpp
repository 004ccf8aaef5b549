#include "ui/desk/DeviceStates.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/desk/Async.h"
#include "ui/words/ErrorText.h"

namespace motcua::ui {

namespace {

Result<QString> firstScanner(const Services& services) {
    MOTCUA_TRY(const QList<PageSource> sources, services.pageSources());
    const auto device = std::find_if(sources.begin(), sources.end(), [](const PageSource& source) { return source.isDevice; });
    if (device == sources.end()) return fail(ErrorCode::ScannerNone);
    return device->name;
}

}  // namespace

DeviceStates::DeviceStates(Services& services, const stations::Session& session, QObject* parent)
    : QObject(parent), m_services(services), m_session(session) {}

void DeviceStates::check() {
    inBackground(
        m_services, this, [&services = m_services] { return firstScanner(services); },
        [this](const Result<QString>& name) { take(Scanner, name); });
    inBackground(
        m_services, this, [&services = m_services, session = m_session] { return services.signingKey(session); },
        [this](const Result<QString>& label) { take(Token, label); });
    take(Printer, m_services.printerName());
}

void DeviceStates::take(Device device, const Result<QString>& name) {
    m_states[device] = name ? State{true, *name, std::nullopt} : State{true, {}, name.error()};
    Q_EMIT changed();
}

QString deviceText(DeviceStates::Device device, const DeviceStates::State& state) {
    switch (device) {
        case DeviceStates::Scanner:
            return state.name.isEmpty() ? DeviceStates::tr("No scanner") : DeviceStates::tr("Scanner ready");
        case DeviceStates::Token:
            return state.name.isEmpty() ? DeviceStates::tr("No token") : DeviceStates::tr("Token: %1").arg(state.name);
        case DeviceStates::Printer:
            break;
    }
    return state.name.isEmpty() ? DeviceStates::tr("No printer, saved as PDF") : state.name;
}

QString deviceSentence(const DeviceStates::State& state) {
    if (!state.isKnown) return DeviceStates::tr("Being looked for…");
    if (state.problem) return words::sentence(*state.problem);
    return state.name.isEmpty() ? DeviceStates::tr("None. Papers are saved as PDF in the folder “printed” of this desk.")
                                : DeviceStates::tr("Ready: %1").arg(state.name);
}

}  // namespace motcua::ui
