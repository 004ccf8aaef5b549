// The window program, put together: (in a demo) the sandbox province, the desk, its services, the main window; closed in order.
//
// open() may take seconds on the first start (key, database, test tokens). Errors: those of DeskRuntime, DemoProvince, the
// profile. Threads: main thread.
#pragma once

#include <QString>
#include <memory>

#include "app/desk/WorkFolder.h"
#include "app/window/WindowServices.h"
#include "ui/MainWindow.h"

namespace motcua::app {

struct WindowOptions {
    QString folder;             // --data
    bool demo = false;          // --demo: with a sandbox province of its own
    bool measureStart = false;  // --measure-start: paint once and leave
};

class WindowProgram {
public:
    explicit WindowProgram(WindowOptions options) : m_options(std::move(options)) {}
    ~WindowProgram();

    // recoveryPassphrase: the office's, after an error that it helps against.
    Result<void> open(SecretBytes recoveryPassphrase = {});
    QString openingNews() const;  // one sentence a matter; empty: nothing happened
    void showWindow();

private:
    Result<DeskProfile> profile();

    WindowOptions m_options;
    std::unique_ptr<DemoProvince> m_sandbox;
    ui::DeskNews m_news;
    std::unique_ptr<WorkFolder> m_work;
    std::unique_ptr<DeskRuntime> m_desk;
    std::unique_ptr<WindowServices> m_services;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace motcua::app
