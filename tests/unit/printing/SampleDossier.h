// An invented dossier and office: nobody of this name, nothing of this number.
#pragma once

#include "domain/Procedure.h"
#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing::sample {

Dossier dossier(int paperCount = 3);
CommittedDossier committed(int paperCount = 3);
Procedure procedure();
PrintContext context();

}  // namespace motcua::printing::sample
