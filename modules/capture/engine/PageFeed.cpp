#include "capture/engine/PageFeed.h"

#include <QBuffer>
#include <QFileInfo>

#include "capture/client/PageFiles.h"

namespace motcua::capture {

namespace {

// Fast deflate: noise of a scan does not shrink further, and the feeder does not wait.
constexpr int kPngQuality = 80;

// A page that came is kept even when the stack was cancelled meanwhile.
Result<bool> takePage(PageFeed& feed, const QString& path, FileSystem& files, const CancelToken& cancel) {
    if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    MOTCUA_TRY(const std::optional<QImage> page, feed.next(cancel));
    if (!page) return false;
    MOTCUA_CHECK(writePage(path, *page, files));
    return true;
}

}  // namespace

Result<void> writePage(const QString& path, const QImage& page, FileSystem& files) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!page.save(&buffer, "PNG", kPngQuality)) {
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QFileInfo(path).fileName()}});
    }
    return files.write(path, bytes);
}

Result<ScannedPages> scanStack(PageFeed& feed, const QString& folder, FileSystem& files, const ProgressFn& progress,
                               const CancelToken& cancel) {
    MOTCUA_CHECK(files.makeFolder(folder));
    ScannedPages pages;
    int number = nextPageNumber(folder);
    for (;;) {
        const QString path = pageFilePath(folder, number++, QStringLiteral("png"));
        const Result<bool> taken = takePage(feed, path, files, cancel);
        if (!taken && pages.files.isEmpty()) return fail(taken.error());
        if (!taken) pages.stoppedBy = taken.error();
        if (!taken || !*taken) return pages;
        pages.files.append(path);
        progress({static_cast<int>(pages.files.size()), 0, QFileInfo(path).fileName()});
    }
}

}  // namespace motcua::capture
