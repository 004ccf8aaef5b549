// The documents of sync-v1.yaml: written for the province, read from it without trust.
//
// Errors: BadJson {member}; asProvince() turns it into NetNotProvince, because a document of another shape is not from the
// province we know. Threads: pure functions.
#pragma once

#include "sync/ProvincialApi.h"

namespace motcua::sync {

QByteArray batchJson(qint64 deviceSeq, const QList<store::Operation>& ops);
QByteArray leaseJson(const LeaseRequest& request);
Result<QList<OpResult>> readResults(const QJsonObject& answer);
Result<FeedPage> readPage(const QJsonObject& answer);
Result<QList<store::Lease>> readLeases(const QJsonObject& answer);
Result<QList<Digest>> readBuckets(const QJsonObject& answer);
Result<QList<store::DossierVersion>> readVersions(const QJsonObject& answer);
Result<DossierDocument> readDossier(const QJsonObject& answer);
Result<LockAnswer> readLock(const QJsonObject& answer);
// A page in the wire's own shape, as it is kept until a snapshot is whole.
QJsonObject pageJson(const FeedPage& page);
// "procedure-closed" of {"type": "/problems/procedure-closed", …}
QString problemKind(const QJsonObject& problem);

// Of an entity: from 1 on.
Result<qint64> requireVersion(const QJsonObject& json);
// An entity that has nothing in it is somebody's mistake, and must never take the place of one that has.
Result<QJsonObject> requireDocument(const QJsonObject& json, const QString& member);

template <typename T>
Result<T> asProvince(Result<T> read, const QUrl& url) {
    if (read) return read;
    return fail(ErrorCode::NetNotProvince, {{QStringLiteral("host"), url.host()}},
                QStringLiteral("member ") + read.error().params.value(QStringLiteral("member")));
}

}  // namespace motcua::sync
