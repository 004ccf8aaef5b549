#include "document/engine/Picture.h"

#include <QFile>
#include <QFileInfo>

#include "document/engine/Jbig2.h"
#include "document/engine/Pix.h"

namespace motcua::document {

namespace {

constexpr int kBackgroundDpi = 100;
constexpr int kBackgroundQuality = 40;
constexpr int kPhotoQuality = 75;
constexpr int kInkBelow = 140;  // grey level of ink when a view must become 1-bit
constexpr int kTextWindow = 9;  // pixels at 100 dpi; wider than any stroke of text

tl::unexpected<Error> unreadable(const QString& file) {
    return fail(ErrorCode::PageUnreadable, {{QStringLiteral("file"), QFileInfo(file).fileName()}});
}

Result<QByteArray> jpegOf(Pix* pix, int quality, const QString& file) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (pixWriteMemJpeg(&data, &size, pix, quality, 0) != 0) return unreadable(file);
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    lept_free(data);
    return bytes;
}

Result<QByteArray> faxOf(Pix* pix, const QString& file) {
    L_COMP_DATA* coded = nullptr;
    if (pixGenerateCIData(pix, L_G4_ENCODE, 0, 0, &coded) != 0) return unreadable(file);
    QByteArray bytes(reinterpret_cast<const char*>(coded->datacomp), static_cast<qsizetype>(coded->nbytescomp));
    l_CIDataDestroy(&coded);
    return bytes;
}

QSize sizeOf(Pix* pix) {
    return {pixGetWidth(pix), pixGetHeight(pix)};
}

Result<PictureLayer> inkLayer(Pix* ink, PictureCoding coding, const QString& file) {
    PictureLayer layer{PictureLayer::Filter::Jbig2, {}, sizeOf(ink), 1, false};
    if (coding == PictureCoding::FaxG4) {
        layer.filter = PictureLayer::Filter::FaxG4;
        MOTCUA_TRY(layer.data, faxOf(ink, file));
    } else {
        layer.data = encodeJbig2(ink);
    }
    return layer;
}

Result<PixPtr> inkOf(const PdfPage& page) {
    MOTCUA_TRY(PixPtr pix, readPix(page.maskImage.isEmpty() ? page.viewImage : page.maskImage));
    if (pixGetDepth(pix.get()) == 1) return pix;
    const PixPtr grey(pixConvertTo8(pix.get(), 0));
    return PixPtr(pixThresholdToBinary(grey.get(), kInkBelow));
}

// Where the text stood, at the background's size, with the soft edge of its strokes.
PixPtr textZone(Pix* ink, const QSize& size) {
    const PixPtr grey(pixConvert1To8(nullptr, ink, 255, 0));
    const PixPtr small(pixScaleToSize(grey.get(), size.width(), size.height()));
    const PixPtr zone(pixThresholdToBinary(small.get(), 250));
    return PixPtr(pixDilateBrick(nullptr, zone.get(), 3, 3));
}

// Each channel with the dark strokes closed: what the paper looks like under the text.
PixPtr withoutStrokes(Pix* color) {
    PixPtr channels[3];
    for (int i = 0; i < 3; ++i) {
        const PixPtr channel(pixGetRGBComponent(color, i));
        channels[i].reset(pixCloseGray(channel.get(), kTextWindow, kTextWindow));
    }
    return PixPtr(pixCreateRGBImage(channels[0].get(), channels[1].get(), channels[2].get()));
}

// The colours of the page at 100 dpi. Only the text is filled in: stamps and photographs stay as they are.
Result<PictureLayer> backgroundLayer(Pix* view, Pix* ink, const PdfPage& page) {
    const auto factor = static_cast<float>(kBackgroundDpi) / static_cast<float>(page.dpi);
    const PixPtr color(pixConvertTo32(view));
    const PixPtr small(factor < 1 ? pixScaleAreaMap(color.get(), factor, factor) : pixCopy(nullptr, color.get()));
    const PixPtr filled = withoutStrokes(small.get());
    const PixPtr zone = textZone(ink, sizeOf(small.get()));
    if (!filled || !zone || pixCombineMasked(small.get(), filled.get(), zone.get()) != 0) return unreadable(page.viewImage);
    PictureLayer layer{PictureLayer::Filter::Jpeg, {}, sizeOf(small.get()), 3, false};
    MOTCUA_TRY(layer.data, jpegOf(small.get(), kBackgroundQuality, page.viewImage));
    return layer;
}

Result<QList<PictureLayer>> twoLayers(Pix* view, const PdfPage& page) {
    MOTCUA_TRY(const PixPtr ink, inkOf(page));
    if (sizeOf(ink.get()) != sizeOf(view)) return unreadable(page.maskImage);
    MOTCUA_TRY(PictureLayer background, backgroundLayer(view, ink.get(), page));
    MOTCUA_TRY(PictureLayer text, inkLayer(ink.get(), PictureCoding::BlackWhite, page.maskImage));
    text.isStencil = true;
    return QList<PictureLayer>{std::move(background), std::move(text)};
}

// A JPEG goes into the PDF as it is; anything else is coded once.
Result<PictureLayer> photoLayer(Pix* view, const QString& file) {
    PictureLayer layer{PictureLayer::Filter::Jpeg, {}, sizeOf(view), pixGetDepth(view) == 32 ? 3 : 1, false};
    QFile source(file);
    const bool isOwnJpeg = pixGetInputFormat(view) == IFF_JFIF_JPEG && source.open(QIODevice::ReadOnly);
    if (isOwnJpeg) {
        layer.data = source.readAll();
        return layer;
    }
    MOTCUA_TRY(layer.data, jpegOf(view, kPhotoQuality, file));
    return layer;
}

PictureCoding chosen(Pix* view, const PdfPage& page, PictureCoding coding) {
    if (coding != PictureCoding::Automatic) return coding;
    if (pixGetDepth(view) == 1) return PictureCoding::BlackWhite;
    return page.maskImage.isEmpty() ? PictureCoding::Photo : PictureCoding::TwoLayers;
}

}  // namespace

Result<QList<PictureLayer>> pictureLayers(const PdfPage& page, PictureCoding coding) {
    MOTCUA_TRY(PixPtr view, readPix(page.viewImage));
    const PictureCoding how = chosen(view.get(), page, coding);
    if (how == PictureCoding::TwoLayers) return twoLayers(view.get(), page);
    if (how == PictureCoding::Photo) {
        if (pixGetDepth(view.get()) < 8) view.reset(pixConvertTo8(view.get(), 0));
        MOTCUA_TRY(PictureLayer layer, photoLayer(view.get(), page.viewImage));
        return QList<PictureLayer>{std::move(layer)};
    }
    MOTCUA_TRY(const PixPtr ink, inkOf(page));
    MOTCUA_TRY(PictureLayer layer, inkLayer(ink.get(), how, page.viewImage));
    return QList<PictureLayer>{std::move(layer)};
}

}  // namespace motcua::document
