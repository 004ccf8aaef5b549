#include "sync/DigestCheck.h"

#include <QHash>
#include <QSet>
#include <array>

namespace motcua::sync {
namespace {

Digest digestOf(const QList<store::DossierVersion>& dossiers) {
    Digest digest;
    for (const store::DossierVersion& dossier : dossiers) digest.add(dossier);
    return digest;
}

QHash<QUuid, qint64> versionsOf(const QList<store::DossierVersion>& dossiers) {
    QHash<QUuid, qint64> versions;
    for (const store::DossierVersion& dossier : dossiers) versions.insert(dossier.id, dossier.serverVersion);
    return versions;
}

}  // namespace

Result<void> DigestCheck::check(const Digest& theirs, const CancelToken& cancel, PullReport& report) {
    MOTCUA_TRY(const auto ours, m_store.dossiers.confirmedOpenVersions());
    if (digestOf(ours) == theirs) {
        m_mismatches = 0;
        return {};
    }
    if (++m_mismatches < 2) return {};
    m_mismatches = 0;
    return compare(ours, cancel, report);
}

Result<void> DigestCheck::compare(const QList<store::DossierVersion>& ours, const CancelToken& cancel, PullReport& report) {
    MOTCUA_TRY(const QList<Digest> theirs, m_api.bucketDigests(cancel));
    std::array<QList<store::DossierVersion>, kDigestBuckets> buckets;
    for (const store::DossierVersion& dossier : ours)
        buckets[static_cast<std::size_t>(digestBucket(dossier.id))].append(dossier);
    for (int bucket = 0; bucket < kDigestBuckets; ++bucket) {
        const auto& here = buckets[static_cast<std::size_t>(bucket)];
        if (digestOf(here) == theirs[bucket]) continue;
        MOTCUA_CHECK(compareBucket(bucket, here, cancel, report));
    }
    return {};
}

Result<void> DigestCheck::compareBucket(int bucket, const QList<store::DossierVersion>& ours, const CancelToken& cancel,
                                        PullReport& report) {
    MOTCUA_TRY(const auto standing, m_api.openDossiers(bucket, cancel));
    const QHash<QUuid, qint64> here = versionsOf(ours);
    const QHash<QUuid, qint64> there = versionsOf(standing);
    QSet<QUuid> differing;
    for (auto it = there.cbegin(); it != there.cend(); ++it) {
        if (here.value(it.key(), -1) != it.value()) differing.insert(it.key());
    }
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        if (!there.contains(it.key())) differing.insert(it.key());
    }
    for (const QUuid& id : std::as_const(differing)) MOTCUA_CHECK(bringRight(id, cancel, report));
    return {};
}

Result<void> DigestCheck::bringRight(const QUuid& id, const CancelToken& cancel, PullReport& report) {
    if (cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    MOTCUA_TRY(const auto document, m_api.dossier(id, cancel));
    if (document) return m_store.inTransaction([&] { return m_applier.overrule(id, *document, report); });
    MOTCUA_CHECK(m_guard.mayHide(1));
    return m_store.inTransaction([&]() -> Result<void> {
        MOTCUA_TRY(const bool isHidden, m_applier.hide(id, 0));
        report.repaired += isHidden ? 1 : 0;
        return {};
    });
}

}  // namespace motcua::sync
