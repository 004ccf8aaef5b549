// What stands around the desk: scanner, signing token, printer; asked off the UI thread, kept until the next check().
//
// changed() comes once a device has answered. Errors: a device that is missing is a state, its error says what to do.
// Threads: main thread.
#pragma once

#include <QObject>
#include <array>

#include "ui/desk/Services.h"

namespace motcua::ui {

class DeviceStates : public QObject {
    Q_OBJECT

public:
    enum Device { Scanner, Token, Printer };
    struct State {
        bool isKnown = false;  // it has answered at least once
        QString name;          // empty: it is not there
        std::optional<Error> problem;
    };

    DeviceStates(Services& services, const stations::Session& session, QObject* parent = nullptr);
    void check();
    const State& of(Device device) const { return m_states[device]; }

Q_SIGNALS:
    void changed();

private:
    void take(Device device, const Result<QString>& name);

    Services& m_services;
    stations::Session m_session;
    std::array<State, 3> m_states;
};

// "Máy quét: Canon DR-C225", or what is missing and what to do.
QString deviceText(DeviceStates::Device device, const DeviceStates::State& state);  // short, for a pill
QString deviceSentence(const DeviceStates::State& state);                           // long, for the log

}  // namespace motcua::ui
