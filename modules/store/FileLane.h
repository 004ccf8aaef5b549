// How files go to and from the province, by the desk's own settings (stations/Settings): operations are never held back by it.
//
// sync.uploadKilobytesPerSecond: bytes of files sent in a second, in the mean; 0: as fast as it goes. sync.pauseFiles: neither
// out nor in, until it is taken back. A value that cannot be read counts as the usual one. Errors: those of Database.
// Threads: that of the MetaStore.
#pragma once

#include "store/DeskStores.h"

namespace motcua::store {

inline const QString kUploadSpeedSetting = QStringLiteral("sync.uploadKilobytesPerSecond");
inline const QString kPauseFilesSetting = QStringLiteral("sync.pauseFiles");
// The member of `meta` that holds a setting.
QString settingKey(const QString& setting);

struct FileLane {
    qint64 bytesPerSecond = 0;
    bool isPaused = false;

    static Result<FileLane> read(MetaStore& meta);
};

}  // namespace motcua::store
