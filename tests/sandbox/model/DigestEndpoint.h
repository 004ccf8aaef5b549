// Short forms of what stands: one digest of the office, one a bucket, and the versions of a bucket.
//
// GET /sync/v1/digest, GET /sync/v1/open-dossiers?bucket=. A digest is the number of open dossiers (not `returned`) and the XOR
// of the first 64 bits of SHA-256("<id>:<version>"); the bucket of a dossier is the first hex digit of SHA-256("<id>").
// Threads: one.
#pragma once

#include "sandbox/model/Caller.h"
#include "sandbox/model/Http.h"
#include "sandbox/model/State.h"

namespace motcua::sandbox {

class DigestEndpoint {
public:
    explicit DigestEndpoint(const State& state) : m_state(state) {}
    QJsonObject of(const QString& office) const;
    HttpAnswer buckets(const Caller& caller) const;
    HttpAnswer open(const HttpQuestion& question, const Caller& caller) const;

private:
    // bucket < 0: all.
    QList<Dossier> standing(const QString& office, int bucket) const;

    const State& m_state;
};

}  // namespace motcua::sandbox
