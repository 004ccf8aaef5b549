// What a step sets going at other systems by itself, in the step's own transaction: notices to the applicant, signed papers and
// the result into the digitization repository, the returned result into the owner's store.
//
// A notice goes out when the texts in force (code list noticeTemplates) name the action, or the state that the step reached.
// Only papers of kinds that must be digitized go to the repository, and never a re-used one a second time. What the officer may
// not ask or the dossier does not say stays undone here and can be asked by hand; it never stops the step. Source: NĐ 107/2021
// Điều 1.9, TT 01/2023/TT-VPCP Điều 7–10, NĐ 45/2020 Điều 14.3. Errors: those of the store only. Threads: the store thread.
#pragma once

#include "stations/NoticeStation.h"
#include "stations/RepositoryStation.h"

namespace motcua::stations {

class FollowUps {
public:
    FollowUps(Catalogue& catalogue, NoticeStation& notices, RepositoryStation& repository)
        : m_catalogue(catalogue), m_notices(notices), m_repository(repository) {}

    Result<void> of(const Session& session, const Step& step);

private:
    Result<void> notify(const Session& session, const Step& step);
    Result<void> storePapers(const Session& session, const Step& step);
    Result<void> storeResult(const Session& session, const Step& step);
    Result<bool> mustBeStored(const Paper& paper, const Step& step);

    Catalogue& m_catalogue;
    NoticeStation& m_notices;
    RepositoryStation& m_repository;
};

}  // namespace motcua::stations
