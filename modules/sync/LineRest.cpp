#include "sync/LineRest.h"

#include <algorithm>

#include "base/Json.h"

namespace motcua::sync {
namespace {

const QString kName = QStringLiteral("lineRest");

}  // namespace

Result<void> LineRest::load(const QDateTime& now) {
    if (!m_isLoaded) {
        MOTCUA_TRY(const QString stored, m_store.meta.get(kName));
        m_isLoaded = true;
        if (const auto json = parseObject(stored.toUtf8())) {
            m_failures = json->value(QLatin1String("failures")).toInt();
            m_since = fromIso(json->value(QLatin1String("since")).toString());
            m_until = fromIso(json->value(QLatin1String("until")).toString());
        }
    }
    if (m_until.isValid()) m_until = std::min(m_until, now.addMSecs(m_policy.lateCapMs));
    return {};
}

Result<void> LineRest::failed(const Error& error, const QDateTime& now, std::optional<qint64> fixedMs) {
    if (m_failures == 0) m_since = now;
    ++m_failures;
    m_until = now.addMSecs(fixedMs ? *fixedMs : m_policy.delayMs(m_failures, m_since.msecsTo(now), error, m_rng));
    return save();
}

Result<void> LineRest::end() {
    m_until = {};
    if (m_failures == 0) return {};
    m_failures = 0;
    m_since = {};
    return save();
}

Result<void> LineRest::save() {
    const QByteArray json = canonical({{QStringLiteral("failures"), m_failures},
                                       {QStringLiteral("since"), toIso(m_since)},
                                       {QStringLiteral("until"), toIso(m_until)}});
    return m_store.inTransaction([&] { return m_store.meta.set(kName, QString::fromUtf8(json)); });
}

}  // namespace motcua::sync
