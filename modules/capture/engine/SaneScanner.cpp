#include "capture/engine/SaneScanner.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "capture/engine/SourceNames.h"

namespace motcua::capture {

namespace {

constexpr double kA4Width = 210;  // mm
constexpr double kA4Height = 297;
constexpr qsizetype kMostBytes = qsizetype(1) << 30;
constexpr qsizetype kReadSize = 256 * 1024;
constexpr char kDuplexMode[] = "adf-mode";
constexpr char kDuplexFlag[] = "duplex";

// Some devices have one feeder source and say "both sides" elsewhere.
std::optional<QString> duplexModeName(const SaneDevice& device) {
    for (const QString& name : device.choices(kDuplexMode)) {
        if (describeSource(name).duplex) return name;
    }
    return std::nullopt;
}

bool canDuplexByOption(const SaneDevice& device) {
    return duplexModeName(device) || device.has(kDuplexFlag);
}

Result<void> setDuplexOption(SaneDevice& device, bool on) {
    if (on) {
        if (const std::optional<QString> name = duplexModeName(device)) return device.setText(kDuplexMode, *name);
    }
    if (device.has(kDuplexFlag)) return device.setFlag(kDuplexFlag, on);
    return {};
}

// Feeders measure paper by page-width/-height, and limit the area by them; so they come first.
Result<void> setArea(SaneDevice& device) {
    struct Limit {
        const char* option;
        double value;
    };
    for (const Limit& limit :
         {Limit{"page-width", kA4Width}, Limit{"page-height", kA4Height}, Limit{SANE_NAME_SCAN_TL_X, 0},
          Limit{SANE_NAME_SCAN_TL_Y, 0}, Limit{SANE_NAME_SCAN_BR_X, kA4Width}, Limit{SANE_NAME_SCAN_BR_Y, kA4Height}}) {
        if (!device.has(limit.option)) continue;
        MOTCUA_CHECK(device.setNumber(limit.option, std::min(limit.value, device.upperLimit(limit.option, limit.value))));
    }
    return {};
}

}  // namespace

QList<ScanSource> sourcesOf(const SaneDevice& device) {
    QList<ScanSource> sources;
    for (const QString& name : device.choices(SANE_NAME_SCAN_SOURCE)) {
        ScanSource source = describeSource(name);
        source.duplex = source.duplex || (source.feeder && canDuplexByOption(device));
        sources.append(source);
    }
    return sources;
}

Result<std::unique_ptr<PageFeed>> SaneScanner::create(SaneDevice device, const ScanRequest& request) {
    std::unique_ptr<SaneScanner> scanner(new SaneScanner(std::move(device)));
    MOTCUA_CHECK(scanner->configure(request));
    return std::unique_ptr<PageFeed>(std::move(scanner));
}

SaneScanner::~SaneScanner() {
    sane_cancel(m_device.handle());
}

Result<void> SaneScanner::chooseSource(const ScanRequest& request) {
    const QList<ScanSource> sources = sourcesOf(m_device);
    if (sources.isEmpty()) return {};  // the device has one source and no choice
    const std::optional<ScanSource> source = pickSource(sources, request.source, request.duplex);
    if (!source || (request.duplex && !source->duplex)) {
        const QString asked = source ? QStringLiteral("duplex") : request.source;
        return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), asked}});
    }
    MOTCUA_CHECK(m_device.setText(SANE_NAME_SCAN_SOURCE, source->name));
    m_feeder = source->feeder;
    return m_feeder ? setDuplexOption(m_device, request.duplex) : Result<void>();
}

// Source first: it changes which other options there are.
Result<void> SaneScanner::configure(const ScanRequest& request) {
    MOTCUA_CHECK(chooseSource(request));
    if (const auto mode = pickMode(m_device.choices(SANE_NAME_SCAN_MODE), request.mode)) {
        MOTCUA_CHECK(m_device.setText(SANE_NAME_SCAN_MODE, *mode));
    }
    const bool hasDepth = m_device.has(SANE_NAME_BIT_DEPTH) && request.mode != ScanMode::BlackWhite;
    if (hasDepth) MOTCUA_CHECK(m_device.setNumber(SANE_NAME_BIT_DEPTH, 8));
    if (m_device.has(SANE_NAME_SCAN_RESOLUTION)) MOTCUA_CHECK(m_device.setNumber(SANE_NAME_SCAN_RESOLUTION, request.dpi));
    m_dpi = static_cast<int>(std::lround(m_device.number(SANE_NAME_SCAN_RESOLUTION, request.dpi)));
    return setArea(m_device);
}

Result<std::optional<QImage>> SaneScanner::next(const CancelToken& cancel) {
    if (m_pages > 0 && !m_feeder) return std::optional<QImage>();
    const SANE_Status started = sane_start(m_device.handle());
    if (started == SANE_STATUS_NO_DOCS && m_pages > 0) return std::optional<QImage>();
    if (started != SANE_STATUS_GOOD) return m_device.failure(started);
    SANE_Parameters frame{};
    if (const SANE_Status status = sane_get_parameters(m_device.handle(), &frame); status != SANE_STATUS_GOOD) {
        return m_device.failure(status);
    }
    MOTCUA_TRY(const QByteArray bytes, readFrame(frame, cancel));
    MOTCUA_TRY(QImage page, picture(frame, bytes));
    ++m_pages;
    return std::optional<QImage>(std::move(page));
}

// Hand-fed scanners do not know the height before the end.
Result<QByteArray> SaneScanner::readFrame(const SANE_Parameters& frame, const CancelToken& cancel) {
    QByteArray bytes;
    if (frame.lines > 0) bytes.reserve(std::min(kMostBytes, static_cast<qsizetype>(frame.lines) * frame.bytes_per_line));
    QByteArray part(kReadSize, Qt::Uninitialized);
    for (;;) {
        SANE_Int got = 0;
        const SANE_Status status =
            sane_read(m_device.handle(), reinterpret_cast<SANE_Byte*>(part.data()), static_cast<SANE_Int>(part.size()), &got);
        if (status == SANE_STATUS_EOF) return bytes;
        if (status != SANE_STATUS_GOOD) return m_device.failure(status);
        bytes.append(part.constData(), got);
        if (bytes.size() > kMostBytes) return fail(ErrorCode::PageTooLarge);
        if (cancel.isCancelled()) return m_device.failure(SANE_STATUS_CANCELLED);
    }
}

Result<QImage> SaneScanner::picture(const SANE_Parameters& frame, const QByteArray& bytes) const {
    QImage::Format format = QImage::Format_Invalid;
    if (frame.format == SANE_FRAME_RGB && frame.depth == 8) format = QImage::Format_RGB888;
    if (frame.format == SANE_FRAME_GRAY && frame.depth == 8) format = QImage::Format_Grayscale8;
    if (frame.format == SANE_FRAME_GRAY && frame.depth == 1) format = QImage::Format_Mono;
    const qsizetype height = frame.bytes_per_line > 0 ? bytes.size() / frame.bytes_per_line : 0;
    if (format == QImage::Format_Invalid || height == 0) return m_device.failure(SANE_STATUS_UNSUPPORTED);
    QImage page(frame.pixels_per_line, static_cast<int>(height), format);
    if (page.isNull()) return fail(ErrorCode::PageTooLarge);
    if (format == QImage::Format_Mono) page.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});  // SANE: 1 is black
    const qsizetype width = std::min<qsizetype>(frame.bytes_per_line, page.bytesPerLine());
    for (int y = 0; y < page.height(); ++y) {
        std::memcpy(page.scanLine(y), bytes.constData() + y * qsizetype(frame.bytes_per_line), static_cast<std::size_t>(width));
    }
    const int dotsPerMeter = static_cast<int>(std::lround(m_dpi / 0.0254));
    page.setDotsPerMeterX(dotsPerMeter);
    page.setDotsPerMeterY(dotsPerMeter);
    return page;
}

}  // namespace motcua::capture
