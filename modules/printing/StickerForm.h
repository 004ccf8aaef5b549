// Nhãn hồ sơ: the label on a dossier's folder. A paper of the desk itself: no law has a form for it.
//
// Its QR is the one of every paper, so a reader finds the dossier from the shelf. Threads: pure function.
#pragma once

#include "printing/CommittedDossier.h"
#include "printing/FormData.h"

namespace motcua::printing {

FormData stickerForm(const CommittedDossier& dossier, const PrintContext& context);

}  // namespace motcua::printing
