// A stack of paper that gives one picture after the other, and the loop that puts each of them on the disk at once.
//
// Errors: next(): the scanner's; scanStack(): fails only when there was no page at all, otherwise the error stands in
// ScannedPages::stoppedBy beside the pages before it. Threads: one, the one that opened the device.
#pragma once

#include <QImage>
#include <optional>

#include "base/FileSystem.h"
#include "base/Progress.h"
#include "base/Result.h"
#include "capture/client/Scanner.h"

namespace motcua::capture {

class PageFeed {
public:
    virtual ~PageFeed() = default;
    // Nothing: the stack is at its end. The picture carries its resolution.
    virtual Result<std::optional<QImage>> next(const CancelToken& cancel) = 0;
};

Result<ScannedPages> scanStack(PageFeed& feed, const QString& folder, FileSystem& files, const ProgressFn& progress,
                               const CancelToken& cancel);

// PNG with resolution, whole or not at all.
Result<void> writePage(const QString& path, const QImage& page, FileSystem& files);

}  // namespace motcua::capture
