// Scan desk (bàn quét, số hóa): pages → one searchable PDF a component → the digitizing officer's signature → kept. Step 2.2.
//
// Source: TT 01/2023/TT-VPCP Điều 7–10 (copy, extract, code, store; personal signature with name and time at the top left).
// Flow: read() with PaperReader on the caller's thread (no dossier touched) → the officer looks and corrects → attach().
// Errors: those of capture, ocr, document, signing; StepNotPossible once the dossier has left the counter.
// Threads: blocks, not the UI thread.
#pragma once

#include "signing/client/SignerClient.h"
#include "stations/Desk.h"
#include "stations/PaperReader.h"

namespace motcua::stations {

// How the officer at this desk signs.
struct SigningMeans {
    signing::KeySource key;
    signing::SignOptions options;
};

class ScanStation {
public:
    explicit ScanStation(Desk& desk) : m_desk(desk) {}

    // pdfPath: what PaperReader wrote; fields as confirmed by the officer; originals: the untouched scans, kept with their
    // hash.
    Result<Dossier> attach(const Session& session, const QUuid& id, const QString& componentId, const QString& pdfPath,
                           const QStringList& originals, const QJsonObject& fields, const SigningMeans& means,
                           const SecretBytes& pin);
    Result<Dossier> correctFields(const Session& session, const QUuid& id, const QString& componentId,
                                  const QJsonObject& fields);

private:
    Desk& m_desk;
};

}  // namespace motcua::stations
