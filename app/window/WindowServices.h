// The window's services out of a desk: stations as they are, and closures for paper, keys, scanner and the line to the
// province.
//
// The runtime (and, in a test profile, the sandbox province) outlives it. Closures block and are called off the UI thread.
// Threads: made and destroyed on the main thread. Errors: create: those of the read models.
#pragma once

#include <QTemporaryDir>
#include <QThreadPool>
#include <memory>
#include <mutex>

#include "app/demo/DemoProvince.h"
#include "app/desk/DeskRuntime.h"
#include "capture/client/FolderWatch.h"
#include "ui/desk/Services.h"

namespace motcua::app {

class WindowServices {
public:
    struct Folders {
        QString incoming;  // a copier drops its files here
        QString printed;   // receipts, where there is no printer
        QString shapeFile;
    };
    // sandbox: null in a real office.
    static Result<std::unique_ptr<WindowServices>> create(DeskRuntime& desk, const DemoProvince* sandbox, ui::DeskNews& news,
                                                          const Folders& folders);
    ~WindowServices();

    ui::Services& services() { return m_services; }

private:
    WindowServices(DeskRuntime& desk, ui::DeskNews& news, const Folders& folders, std::unique_ptr<store::ReadModels> reads);
    void addPaper();
    void addSigning();
    void addScanning();
    void addUndo();
    void addProvince();
    ui::DeskHealth health() const;
    void addSandbox(const DemoProvince& sandbox);
    Result<QString> printForm(const stations::Session& session, const QUuid& id, const QString& form);
    Result<ui::FileVerdict> verify(const FileRef& file);
    QStringList takeArrived();
    Result<QStringList> scan(const ui::PageSource& source, const ProgressFn& progress, const CancelToken& cancel);

    DeskRuntime& m_desk;
    Folders m_folders;
    std::unique_ptr<store::ReadModels> m_reads;
    QThreadPool m_pool;
    Executor m_readThread;
    RealFileSystem m_files;
    worker::WorkerClient m_scanWorker;
    worker::WorkerClient m_tokenWorker;
    capture::FolderWatch m_watch;
    std::mutex m_arrivedMutex;
    QStringList m_arrived;
    QTemporaryDir m_work;  // pages on their way into a PDF
    std::atomic_int m_order = 0;
    ui::Services m_services;
};

}  // namespace motcua::app
