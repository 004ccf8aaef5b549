#include "printing/StickerForm.h"

#include "base/Clock.h"
#include "printing/Wording.h"

namespace motcua::printing {

FormData stickerForm(const CommittedDossier& dossier, const PrintContext& context) {
    return {QStringLiteral("sticker"),       toLocal(dossier->receivedAt).date(),
            dossierFields(dossier, context), markText(dossier, context, QStringLiteral("Nhãn hồ sơ"), dossier->due.at),
            dossier->displayNumber(),        context.testData};
}

}  // namespace motcua::printing
