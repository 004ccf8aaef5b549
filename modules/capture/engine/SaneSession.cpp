#include "capture/engine/SaneSession.h"

#include <sane/sane.h>
#include <sane/saneopts.h>

#include "capture/engine/SaneScanner.h"

namespace motcua::capture {

Result<std::unique_ptr<SaneSession>> SaneSession::create() {
    SANE_Int version = 0;
    const SANE_Status status = sane_init(&version, nullptr);
    if (status != SANE_STATUS_GOOD) return fail(ErrorCode::ScannerFailed, {}, QString::fromUtf8(sane_strstatus(status)));
    return std::unique_ptr<SaneSession>(new SaneSession);
}

SaneSession::~SaneSession() {
    sane_exit();
}

Result<QList<ScannerInfo>> SaneSession::list() {
    const SANE_Device** devices = nullptr;
    const SANE_Status status = sane_get_devices(&devices, SANE_FALSE);
    if (status != SANE_STATUS_GOOD) return fail(scannerError(status), {}, QString::fromUtf8(sane_strstatus(status)));
    QList<ScannerInfo> scanners;
    for (; *devices; ++devices) {
        ScannerInfo info;
        info.device = QString::fromUtf8((*devices)->name);
        info.vendor = QString::fromUtf8((*devices)->vendor);
        info.model = QString::fromUtf8((*devices)->model);
        if (const auto device = SaneDevice::open(info.device)) {
            info.sources = sourcesOf(*device);
            info.resolutions = device->numbers(SANE_NAME_SCAN_RESOLUTION);
        }
        scanners.append(std::move(info));
    }
    return scanners;
}

Result<std::unique_ptr<PageFeed>> SaneSession::open(const ScanRequest& request) {
    MOTCUA_TRY(SaneDevice device, SaneDevice::open(request.device));
    return SaneScanner::create(std::move(device), request);
}

}  // namespace motcua::capture
