// A SANE device as a stack of pages: set up for a request, then one frame after the other.
//
// Units: dpi, pixels; the area is an A4 sheet or what the device has. Errors: those of Scanner.h; PageTooLarge for a frame
// above 1 GiB. Threads: the session's.
#pragma once

#include "capture/engine/PageFeed.h"
#include "capture/engine/SaneDevice.h"

namespace motcua::capture {

QList<ScanSource> sourcesOf(const SaneDevice& device);

class SaneScanner final : public PageFeed {
public:
    static Result<std::unique_ptr<PageFeed>> create(SaneDevice device, const ScanRequest& request);
    ~SaneScanner() override;

    Result<std::optional<QImage>> next(const CancelToken& cancel) override;

private:
    explicit SaneScanner(SaneDevice device) : m_device(std::move(device)) {}
    Result<void> configure(const ScanRequest& request);
    Result<void> chooseSource(const ScanRequest& request);
    Result<QByteArray> readFrame(const SANE_Parameters& frame, const CancelToken& cancel);
    Result<QImage> picture(const SANE_Parameters& frame, const QByteArray& bytes) const;

    SaneDevice m_device;
    bool m_feeder = false;
    int m_dpi = 0;
    int m_pages = 0;
};

}  // namespace motcua::capture
