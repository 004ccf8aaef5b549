// The scanner as the desk sees it: which ones there are, what to ask for, what came out.
//
// Units: dpi; page files are PNG with their resolution inside. Sources are found by what they can do (feeder, both sides),
// never by their name, which is vendor text.
// Errors: ScannerNone, ScannerUnplugged, ScannerBusy, ScannerJammed, ScannerCoverOpen, ScannerNoPaper, ScannerFailed, each with
// {device}; file errors; those of the worker. Threads: values any thread; ScannerClient blocks, not the UI thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "base/Progress.h"
#include "base/Result.h"
#include "worker/WorkerClient.h"

namespace motcua::capture {

struct ScanSource {
    QString name;  // vendor text, for people only
    bool feeder = false;
    bool duplex = false;
};

struct ScannerInfo {
    QString device;  // SANE device name
    QString vendor;
    QString model;
    QList<ScanSource> sources;  // empty: the device could not be asked (busy)
    QList<int> resolutions;     // empty: any

    bool hasFeeder() const;
    bool hasDuplex() const;
};

enum class ScanMode { Color, Gray, BlackWhite };

struct ScanRequest {
    QString device;
    QString source;       // "ADF", "Flatbed" or a vendor's own name; empty: the feeder if there is one
    bool duplex = false;  // both sides, when the source can
    int dpi = 300;
    ScanMode mode = ScanMode::Color;  // colour keeps red stamps apart from black text
    QString outFolder;                // page-0001.png …; numbering goes on after what is there
};

// stoppedBy is set when the stack did not end by itself; the files before it are whole and usable.
struct ScannedPages {
    QStringList files;
    std::optional<Error> stoppedBy;
};

class ScannerClient {
public:
    explicit ScannerClient(worker::WorkerClient& worker) : m_worker(worker) {}

    Result<QList<ScannerInfo>> list(const CancelToken& cancel = {});
    // Progress: done = pages on disk. Fails only when not one page came.
    Result<ScannedPages> scan(const ScanRequest& request, const ProgressFn& progress = {}, const CancelToken& cancel = {});

private:
    worker::WorkerClient& m_worker;
};

QJsonObject toJson(const ScannerInfo& scanner);
Result<ScannerInfo> scannerInfoFromJson(const QJsonObject& object);
QJsonObject toJson(const ScanRequest& request);
Result<ScanRequest> scanRequestFromJson(const QJsonObject& object);
QJsonObject toJson(const ScannedPages& pages);
Result<ScannedPages> scannedPagesFromJson(const QJsonObject& object);

}  // namespace motcua::capture
