// libsane, started once in the worker and used from its main thread only: the library is not safe with more.
//
// Errors: those of Scanner.h; {device} is SANE's name of it. Threads: the thread that made the session; devices die before it.
#pragma once

#include <QList>
#include <QString>
#include <memory>

#include "base/Result.h"
#include "capture/client/Scanner.h"
#include "capture/engine/PageFeed.h"

namespace motcua::capture {

class SaneSession {
public:
    static Result<std::unique_ptr<SaneSession>> create();
    ~SaneSession();
    SaneSession(const SaneSession&) = delete;
    SaneSession& operator=(const SaneSession&) = delete;

    // Devices that cannot be opened are listed without sources.
    Result<QList<ScannerInfo>> list();
    // Opens the device and sets it up for the request.
    Result<std::unique_ptr<PageFeed>> open(const ScanRequest& request);

private:
    SaneSession() = default;
};

}  // namespace motcua::capture
