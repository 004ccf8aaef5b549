// The file of `receive`: a dossier as an officer would type it at the counter, read strictly.
//
// Shape: {procedureCode, caseId?, card?, applicant: {fullName, idNumber, oldIdNumber?, birthDate?, sex?, address, idIssuedOn?,
// phone?, email?}, papers?: {ID: {received, originals?, copies?}}, channel?, returnWay?, sets?, note?}. `card` is the QR
// payload of the identity card; members of `applicant` stand over it. Papers not named are ticked as the case needs, as on the
// screen. Errors: those of StrictJson, ProcedureUnknown, CitizenCard…. Threads: blocks, not the UI thread.
#pragma once

#include "app/cli/StrictJson.h"
#include "stations/IntakeStation.h"

namespace motcua::cli {

Result<stations::IntakeDraft> draftOf(const StrictJson& file, stations::IntakeStation& intake, stations::Catalogue& catalogue);

}  // namespace motcua::cli
