// Stops a feed that would take many dossiers off the desk at once: a broken listing, a lost right, a wrong account.
//
// Counts over one whole pull, not one page. A few dossiers move to other units every day; more than twenty, or more than a
// twentieth of the open ones (but at least five), is a question for a person. Threads: one.
#pragma once

#include "base/Result.h"

namespace motcua::sync {

class DeletionGuard {
public:
    // openDossiers: visible and not returned, when the pull begins.
    void begin(qsizetype openDossiers);
    // SyncMassDeletion {count, open}: nothing of this page may be applied.
    Result<void> mayHide(qsizetype count);
    // The same for a snapshot that holds no dossier at all while some are open here: always a question.
    Result<void> mayHideAll(qsizetype count);
    // The administrator has looked: the next pull may hide as many as it likes.
    void allowOnce() { m_allowed = true; }
    void end() { m_allowed = false; }

private:
    qsizetype m_open = 0;
    qsizetype m_hidden = 0;
    bool m_allowed = false;
};

}  // namespace motcua::sync
