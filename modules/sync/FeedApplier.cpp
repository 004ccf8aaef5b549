#include "sync/FeedApplier.h"

namespace motcua::sync {

bool isDossier(const FeedChange& change) {
    return change.entity == QLatin1String("dossier");
}

Result<void> FeedApplier::apply(const FeedPage& page, const QDateTime& now, PullReport& report) {
    for (const FeedChange& change : page.changes) {
        if (!change.causedBy.isNull()) {
            MOTCUA_CHECK(completeOperation(change, now));
        }
        MOTCUA_CHECK(isDossier(change) ? applyDossier(change, report) : applyCatalogue(change, report));
    }
    return {};
}

Result<void> FeedApplier::overrule(const QUuid& id, const DossierDocument& document, PullReport& report) {
    MOTCUA_TRY(const bool isNews, m_base.take(id, document.version, document.data, true));
    report.repaired += isNews ? 1 : 0;
    return {};
}

Result<void> FeedApplier::completeOperation(const FeedChange& change, const QDateTime& now) {
    const auto row = m_store.outbox.get(change.causedBy);
    if (!row && row.error().is(ErrorCode::NotFound)) return {};  // another desk's, or long forgotten
    if (!row) return fail(row.error());
    if (row->state == store::OpState::Ready || row->state == store::OpState::Sent) {
        MOTCUA_CHECK(m_store.outbox.markDone(row->op.opId, change.version));
    }
    return m_store.events.confirm(row->op.opId, change.seq, now);
}

Result<void> FeedApplier::applyDossier(const FeedChange& change, PullReport& report) {
    const QUuid id = QUuid::fromString(change.id);
    const auto isNews = change.removed ? hide(id, change.version) : m_base.take(id, change.version, change.data);
    if (!isNews) return fail(isNews.error());
    report.dossiers += *isNews ? 1 : 0;
    return {};
}

Result<bool> FeedApplier::hide(const QUuid& id, qint64 version) {
    MOTCUA_TRY(auto row, m_store.dossiers.find(id));
    if (!row || row->hidden || (version > 0 && version <= row->serverVersion)) return false;
    row->hidden = true;
    row->serverVersion = std::max(version, row->serverVersion);
    MOTCUA_CHECK(m_store.dossiers.update(*row));
    return true;
}

Result<void> FeedApplier::applyCatalogue(const FeedChange& change, PullReport& report) {
    const auto changed = change.removed ? m_store.catalogue.remove(change.entity, change.id, change.version)
                                        : m_store.catalogue.put(change.entity, change.id, change.version, change.data);
    if (!changed) return fail(changed.error());
    report.catalogue += *changed ? 1 : 0;
    return {};
}

}  // namespace motcua::sync
