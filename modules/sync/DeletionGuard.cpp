#include "sync/DeletionGuard.h"

#include <algorithm>

namespace motcua::sync {
namespace {

constexpr qsizetype kAlwaysFine = 5;
constexpr qsizetype kNeverFine = 20;
constexpr qsizetype kShare = 20;  // one in twenty

}  // namespace

void DeletionGuard::begin(qsizetype openDossiers) {
    m_open = openDossiers;
    m_hidden = 0;
}

Result<void> DeletionGuard::mayHide(qsizetype count) {
    const qsizetype limit = std::clamp(m_open / kShare, kAlwaysFine, kNeverFine);
    if (!m_allowed && m_hidden + count > limit) {
        return fail(ErrorCode::SyncMassDeletion, {{QStringLiteral("count"), QString::number(m_hidden + count)},
                                                  {QStringLiteral("open"), QString::number(m_open)}});
    }
    m_hidden += count;
    return {};
}

Result<void> DeletionGuard::mayHideAll(qsizetype count) {
    if (m_allowed || count == 0) return {};
    return fail(ErrorCode::SyncMassDeletion,
                {{QStringLiteral("count"), QString::number(count)}, {QStringLiteral("open"), QString::number(m_open)}});
}

}  // namespace motcua::sync
