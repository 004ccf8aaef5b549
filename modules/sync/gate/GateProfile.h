// The gate's profile: which address answers which service, and how our words become the province's. Data, signed by the
// province; a province that changes a message publishes a new profile, not a new program.
//
// Shape of the file (resources/gate/profile.json, signed form): {"profile": {version, tables, dossiers?, services}, "signature": {alg,
// value}}; the signature (RS256 or ES256, RFC 7518) covers the canonical JSON of `profile`, so layout does not matter and
// content does. Templates and rules: GateMapping.h.
// Errors: GateProfileUntrusted (not signed by the key this desk was enrolled with: not used at all), BadJson {member}.
// Threads: values.
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include "base/Result.h"

namespace motcua::sync {

enum class GateBody { Json, EdXml };

struct GateEntry {
    QString path;  // below the province's address, e.g. /lgsp/dancu/1.0.0/xacthuc
    GateBody body = GateBody::Json;
    int timeoutMs = 0;  // 0: the transport's own
    QJsonObject request;
    QJsonObject answer;
    // A verdict inside an answer of status 200 (error_code of many gateways): where it stands, and what it means.
    QString verdictFrom;  // empty: the status alone decides
    QStringList verdictOk;
    QStringList verdictRetry;
    QStringList retryOn;  // kinds of problem documents that time will heal, e.g. a file that is still on its way
};

class GateProfile {
public:
    // file: the signed form; key: the province's public key as a JWK, pinned at enrolment.
    static Result<GateProfile> open(const QByteArray& file, const QJsonObject& key);
    static Result<GateProfile> parse(const QJsonObject& profile);

    int version() const { return m_version; }
    // Null: this province does not offer the service (yet).
    const GateEntry* find(const QString& service) const;
    const QJsonObject& tables() const { return m_tables; }
    // How this gateway names dossiers on the classic wire (ClassicProfile); empty: it does not speak it.
    const QJsonObject& dossiers() const { return m_dossiers; }

private:
    int m_version = 0;
    QJsonObject m_tables;  // name → {the province's code: our word}
    QJsonObject m_dossiers;
    QMap<QString, GateEntry> m_entries;
};

}  // namespace motcua::sync
