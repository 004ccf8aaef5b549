#include "capture/client/Scanner.h"

#include <QDir>
#include <algorithm>

#include "base/Json.h"
#include "capture/client/PageFiles.h"

namespace motcua::capture {

namespace {

constexpr int kSilenceMs = 120'000;  // warming up and a slow page; each page is a sign of life

QStringList modeNames() {
    return {QStringLiteral("color"), QStringLiteral("gray"), QStringLiteral("black-white")};
}

QString nameOf(ScanMode mode) {
    return modeNames().at(static_cast<int>(mode));
}

Result<ScanMode> modeFrom(const QString& name) {
    const auto index = modeNames().indexOf(name);
    if (index < 0) return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("mode")}});
    return static_cast<ScanMode>(index);
}

QJsonObject toJson(const ScanSource& source) {
    return {{QStringLiteral("name"), source.name},
            {QStringLiteral("feeder"), source.feeder},
            {QStringLiteral("duplex"), source.duplex}};
}

ScanSource sourceFrom(const QJsonObject& object) {
    return {object.value(QLatin1String("name")).toString(), object.value(QLatin1String("feeder")).toBool(),
            object.value(QLatin1String("duplex")).toBool()};
}

// The worker died with the driver in the middle of a stack: what lies on the disk is still the officer's.
Result<ScannedPages> rescued(const QString& folder, const QStringList& before, Error error) {
    ScannedPages pages;
    for (const QString& file : pageFiles(folder)) {
        if (!before.contains(file)) pages.files.append(file);
    }
    if (pages.files.isEmpty()) return fail(std::move(error));
    pages.stoppedBy = std::move(error);
    return pages;
}

}  // namespace

bool ScannerInfo::hasFeeder() const {
    return std::any_of(sources.begin(), sources.end(), [](const ScanSource& source) { return source.feeder; });
}

bool ScannerInfo::hasDuplex() const {
    return std::any_of(sources.begin(), sources.end(), [](const ScanSource& source) { return source.duplex; });
}

QJsonObject toJson(const ScannerInfo& scanner) {
    QJsonArray sources;
    for (const ScanSource& source : scanner.sources) sources.append(toJson(source));
    QJsonArray resolutions;
    for (const int dpi : scanner.resolutions) resolutions.append(dpi);
    return {{QStringLiteral("device"), scanner.device},
            {QStringLiteral("vendor"), scanner.vendor},
            {QStringLiteral("model"), scanner.model},
            {QStringLiteral("sources"), sources},
            {QStringLiteral("resolutions"), resolutions}};
}

Result<ScannerInfo> scannerInfoFromJson(const QJsonObject& object) {
    ScannerInfo scanner;
    MOTCUA_TRY(scanner.device, requireString(object, QStringLiteral("device")));
    scanner.vendor = object.value(QLatin1String("vendor")).toString();
    scanner.model = object.value(QLatin1String("model")).toString();
    MOTCUA_TRY(const QJsonArray sources, requireArray(object, QStringLiteral("sources")));
    for (const QJsonValue& source : sources) scanner.sources.append(sourceFrom(source.toObject()));
    for (const QJsonValue& dpi : object.value(QLatin1String("resolutions")).toArray()) scanner.resolutions.append(dpi.toInt());
    return scanner;
}

QJsonObject toJson(const ScanRequest& request) {
    return {{QStringLiteral("device"), request.device},     {QStringLiteral("source"), request.source},
            {QStringLiteral("duplex"), request.duplex},     {QStringLiteral("dpi"), request.dpi},
            {QStringLiteral("mode"), nameOf(request.mode)}, {QStringLiteral("outFolder"), request.outFolder}};
}

Result<ScanRequest> scanRequestFromJson(const QJsonObject& object) {
    ScanRequest request;
    MOTCUA_TRY(request.device, requireString(object, QStringLiteral("device")));
    MOTCUA_TRY(request.outFolder, requireString(object, QStringLiteral("outFolder")));
    MOTCUA_TRY(const QString mode, requireString(object, QStringLiteral("mode")));
    MOTCUA_TRY(request.mode, modeFrom(mode));
    MOTCUA_TRY(const qint64 dpi, requireInt(object, QStringLiteral("dpi")));
    request.dpi = static_cast<int>(dpi);
    request.source = object.value(QLatin1String("source")).toString();
    request.duplex = object.value(QLatin1String("duplex")).toBool();
    return request;
}

QJsonObject toJson(const ScannedPages& pages) {
    QJsonObject object{{QStringLiteral("files"), QJsonArray::fromStringList(pages.files)}};
    if (pages.stoppedBy) object.insert(QStringLiteral("stoppedBy"), toJson(*pages.stoppedBy));
    return object;
}

Result<ScannedPages> scannedPagesFromJson(const QJsonObject& object) {
    ScannedPages pages;
    MOTCUA_TRY(const QJsonArray files, requireArray(object, QStringLiteral("files")));
    for (const QJsonValue& file : files) pages.files.append(file.toString());
    if (object.contains(QLatin1String("stoppedBy"))) {
        pages.stoppedBy = errorFromJson(object.value(QLatin1String("stoppedBy")).toObject());
    }
    return pages;
}

Result<QList<ScannerInfo>> ScannerClient::list(const CancelToken& cancel) {
    MOTCUA_TRY(const auto answer,
               m_worker.call(QStringLiteral("capture.list"), {}, {.timeoutMs = kSilenceMs, .cancel = cancel}));
    MOTCUA_TRY(const QJsonArray scanners, requireArray(answer, QStringLiteral("scanners")));
    QList<ScannerInfo> found;
    for (const QJsonValue& scanner : scanners) {
        MOTCUA_TRY(ScannerInfo info, scannerInfoFromJson(scanner.toObject()));
        found.append(std::move(info));
    }
    return found;
}

Result<ScannedPages> ScannerClient::scan(const ScanRequest& request, const ProgressFn& progress, const CancelToken& cancel) {
    const QStringList before = pageFiles(request.outFolder);
    const auto answer = m_worker.call(QStringLiteral("capture.scan"), toJson(request),
                                      {.timeoutMs = kSilenceMs, .progress = progress, .cancel = cancel});
    if (!answer) return rescued(request.outFolder, before, answer.error());
    return scannedPagesFromJson(*answer);
}

}  // namespace motcua::capture
