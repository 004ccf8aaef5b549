// Scan desk (bàn quét, số hóa): pages → one searchable PDF a component → the digitizing officer's signature → kept. Step 2.2.
//
// Source: TT 01/2023/TT-VPCP Điều 7–10 (copy, extract, code, store; personal signature with name and time at the top left).
// Flow: PaperReader reads on the caller's thread (no dossier touched) → the officer looks and corrects → attach().
// Errors: those of signing; StepNotPossible once the dossier has left the counter; NotFound for a component it does not have.
// Threads: blocks, not the UI thread.
#pragma once

#include "stations/Desk.h"
#include "stations/SigningBench.h"

namespace motcua::stations {

struct DigitizedPaper {
    QString pdfPath;  // what PaperReader wrote
    int pages = 0;
    QStringList originals;  // the untouched scans
    QJsonObject fields;     // as confirmed by the officer
};

class ScanStation {
public:
    ScanStation(Desk& desk, SigningBench& bench) : m_desk(desk), m_bench(bench) {}

    Result<Dossier> attach(const Session& session, const QUuid& id, const QString& componentId, const DigitizedPaper& paper,
                           const SigningMeans& means, const SecretBytes& pin);
    Result<Dossier> correctFields(const Session& session, const QUuid& id, const QString& componentId,
                                  const QJsonObject& fields);

private:
    Result<QList<FileRef>> keepOriginals(const QStringList& paths);

    Desk& m_desk;
    SigningBench& m_bench;
};

}  // namespace motcua::stations
