// Papers of a dossier: the receipt, the control sheet, the transfer slip, the folder's label, the papers of its branches
// (printing/BranchForms), and the layout of a drafted result.
//
// Everything is laid out from committed data read back from the store, never from a screen. The legal version of a form is
// chosen by its day (printing/FormSet). A paper that leaves the program is counted and stands in the dossier's audit trail
// ("print": who, when, form, legal version, size, copy); this desk alone counts, the province is told nothing. A preview is no
// print. Errors: NotFound, NotCommitted (also a paper of a branch that was not taken), FontMissing, BadUsage {option} for a
// form that does not exist or a size that it is not made for, those of printing. Threads: blocks, not the UI thread; needs a
// QGuiApplication (fonts).
#pragma once

#include <functional>

#include "printing/FormRenderer.h"
#include "printing/HandOverForms.h"
#include "printing/ReportTable.h"
#include "stations/Catalogue.h"

namespace motcua::stations {

// The sheets of this office's printers (Settings).
inline const QString kReceiptSizeSetting = QStringLiteral("print.receiptSize");
inline const QString kLabelSizeSetting = QStringLiteral("print.labelSize");

struct PrintedPaper {
    QString form;
    QString legalVersion;
    int copy = 1;
    printing::SheetSize size = printing::SheetSize::A4;
};

class PrintStation {
public:
    // Puts the filled form where it belongs: a file, a printer.
    using Output = std::function<Result<void>(const printing::FormRenderer&, const printing::FormData&, printing::SheetSize)>;
    using Size = std::optional<printing::SheetSize>;  // none: as the desk is set (Settings), else the form's usual one

    // Loads the forms that the program carries.
    static Result<PrintStation> create(Desk& desk, Catalogue& catalogue, FileSystem& files);
    static QStringList forms();  // "receipt", "control-sheet", "transfer-slip", "sticker", "supplement" …
    // Those that there are for this dossier now.
    static QStringList formsOf(const Dossier& dossier, const ProcessBook& book);

    Result<PrintedPaper> print(const Session& session, const QUuid& dossier, const QString& form, Size size,
                               const Output& output);
    Result<PrintedPaper> toPdf(const Session& session, const QUuid& dossier, const QString& form, const QString& path,
                               Size size = {});
    // To look at: neither counted nor written down.
    Result<QByteArray> preview(const QUuid& dossier, const QString& form);
    // The next copy, as print() would put it on paper.
    Result<printing::FormData> formData(const QUuid& dossier, const QString& form);
    const printing::FormRenderer& renderer() const { return m_renderer; }
    // The handler's draft as a letter of the agency, signed for by `leader` (name and title on the signature block).
    Result<QByteArray> draftPdf(const QUuid& dossier, const QString& title, const QString& body, const Officer& leader);
    // A report of this office as its statutory form.
    Result<QByteArray> reportPdf(const printing::ReportTable& table);
    // Where the leader's mark belongs on the letter that draftPdf() laid out for this dossier.
    Result<printing::SignatureRoom> signatureRoom(const Dossier& dossier, const Officer& leader);

private:
    PrintStation(Desk& desk, Catalogue& catalogue, printing::FormRenderer renderer)
        : m_desk(&desk), m_catalogue(&catalogue), m_renderer(std::move(renderer)) {}
    Result<printing::PrintContext> context(const Dossier& dossier);
    Result<printing::PrintContext> context(const QString& agency, const QString& counter, QDate day);
    Result<printing::FormData> filled(const Dossier& dossier, const QString& form);
    Result<printing::SheetSize> sizeOf(const printing::FormData& data, Size asked);
    Result<void> writeDown(const Officer& officer, const QUuid& dossier, const PrintedPaper& paper);
    Result<int> copiesOf(const QUuid& dossier, const QString& form);
    Result<printing::FormData> branchForm(const Dossier& dossier, const QString& form);
    Result<printing::Signer> signerOf(const Branch& branch);
    Result<printing::FormData> letter(const Dossier& dossier, const QString& title, const QString& body, const Officer& leader);
    Result<QList<printing::HandOverStep>> handOvers(const Dossier& dossier);

    Desk* m_desk;
    Catalogue* m_catalogue;
    printing::FormRenderer m_renderer;
};

}  // namespace motcua::stations
