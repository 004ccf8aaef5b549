#include "store/FileLane.h"

namespace motcua::store {

QString settingKey(const QString& setting) {
    return QStringLiteral("setting.") + setting;
}

Result<FileLane> FileLane::read(MetaStore& meta) {
    constexpr qint64 kKilobyte = 1'000;
    MOTCUA_TRY(const QString speed, meta.get(settingKey(kUploadSpeedSetting)));
    MOTCUA_TRY(const QString paused, meta.get(settingKey(kPauseFilesSetting)));
    return FileLane{speed.toLongLong() * kKilobyte, paused == QLatin1String("true")};
}

}  // namespace motcua::store
