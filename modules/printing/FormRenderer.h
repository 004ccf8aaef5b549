// Puts a filled form on paper: one layout for the PDF, the printer and the preview.
//
// The document is laid out for the printable area of the paper (SheetSize.h). The PDF is PDF/A-1b with all fonts embedded.
// Every page of office paper carries the form's number, the dossier's code and "Trang 1/2" in its foot; a roll is cut where its
// text ends; a label is one page. Without a size it is the form's usual one. Errors: FormUnknown (also a size that the form is
// not made for), TemplateBad (data lacks a field), FontMissing {family, letters}, PrintFailed (no printer, no QGuiApplication,
//   QR text too long), and those of FileSystem::write; on an error no file is left behind.
// Threads: any one thread at a time; a QGuiApplication must exist (the offscreen platform will do).
#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <utility>

#include "base/FileSystem.h"
#include "base/Result.h"
#include "printing/FormData.h"
#include "printing/FormSet.h"

QT_BEGIN_NAMESPACE
class QPrinter;
QT_END_NAMESPACE

namespace motcua::printing {

class FormRenderer {
public:
    FormRenderer(FormSet forms, FileSystem& files) : m_forms(std::move(forms)), m_files(files) {}

    // Of the form that these data are printed on: "tt-03-2025".
    Result<QString> legalVersion(const FormData& data, std::optional<SheetSize> size = {}) const;
    QList<SheetSize> sizes(const FormData& data) const { return m_forms.sizes(data.kind, data.issuedOn); }
    Result<QByteArray> pdf(const FormData& data, std::optional<SheetSize> size = {}) const;
    Result<void> toPdf(const FormData& data, const QString& path, std::optional<SheetSize> size = {}) const;
    // Between A4 and A5 the paper in the printer decides, if the form is made for it.
    Result<void> toPrinter(const FormData& data, QPrinter& printer, std::optional<SheetSize> size = {}) const;
    // One picture a page, for the preview.
    Result<QList<QImage>> toImages(const FormData& data, int dotsPerInch, std::optional<SheetSize> size = {}) const;
    // Where the leader's visible mark belongs on a letter; NotFound for papers that are signed by hand.
    Result<SignatureRoom> signatureRoom(const FormData& data, std::optional<SheetSize> size = {}) const;

private:
    FormSet m_forms;
    FileSystem& m_files;
};

}  // namespace motcua::printing
