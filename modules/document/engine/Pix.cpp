#include "document/engine/Pix.h"

#include <QFile>
#include <QFileInfo>

namespace motcua::document {

Result<PixPtr> readPix(const QString& file) {
    const QFileInfo info(file);
    const QMap<QString, QString> params{{QStringLiteral("file"), info.fileName()}};
    if (!info.exists()) return fail(ErrorCode::FileNotFound, params);
    if (info.size() == 0) return fail(ErrorCode::PageEmptyFile, params);
    PixPtr pix(pixRead(QFile::encodeName(file).constData()));
    if (!pix) return fail(ErrorCode::PageUnreadable, params);
    if (pixGetColormap(pix.get())) pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    return pix;
}

}  // namespace motcua::document
