// A dossier that may stand on paper: it has been received, so it has an id, a number (or a provisional one) and a time.
//
// Printing takes this type only; a draft of the counter is another type and cannot be turned into one.
// Errors: NotCommitted. Threads: a value.
#pragma once

#include "base/Result.h"
#include "domain/Dossier.h"

namespace motcua::printing {

class CommittedDossier {
public:
    static Result<CommittedDossier> of(const Dossier& stored) {
        if (stored.id.isNull() || stored.displayNumber().isEmpty() || !stored.receivedAt.isValid()) {
            return fail(ErrorCode::NotCommitted);
        }
        return CommittedDossier(stored);
    }

    // Of one that has come online or by post and is not accepted yet, only papers about that can be printed (BranchForms.h).
    static Result<CommittedDossier> arrived(const Dossier& stored) {
        if (stored.id.isNull() || stored.displayNumber().isEmpty()) return fail(ErrorCode::NotCommitted);
        return CommittedDossier(stored);
    }

    const Dossier& operator*() const { return m_dossier; }
    const Dossier* operator->() const { return &m_dossier; }
    bool isProvisional() const { return m_dossier.number.isEmpty(); }

private:
    explicit CommittedDossier(const Dossier& stored) : m_dossier(stored) {}

    Dossier m_dossier;
};

}  // namespace motcua::printing
