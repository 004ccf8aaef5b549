// Puts a filled form on paper: one layout for the PDF, the printer and the preview.
//
// The document is laid out for the printable area of the paper; A5 is the same sheet laid out a little larger than A5 and
// shrunk, as offices do it. The PDF is PDF/A-1b with all fonts embedded. Every page carries the form's number, the dossier's
// code and "Trang 1/2" in its foot. Errors: FormUnknown, TemplateBad (data lacks a field), FontMissing {family, letters},
// PrintFailed (no printer, no QGuiApplication,
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

enum class SheetSize { A4, A5 };

class FormRenderer {
public:
    FormRenderer(FormSet forms, FileSystem& files) : m_forms(std::move(forms)), m_files(files) {}

    Result<QByteArray> pdf(const FormData& data, SheetSize size = SheetSize::A4) const;
    Result<void> toPdf(const FormData& data, const QString& path, SheetSize size = SheetSize::A4) const;
    // The printer's own page size decides between A4 and A5.
    Result<void> toPrinter(const FormData& data, QPrinter& printer) const;
    // One picture a page, for the preview.
    Result<QList<QImage>> toImages(const FormData& data, int dotsPerInch, SheetSize size = SheetSize::A4) const;
    // Where the leader's visible mark belongs on a letter; NotFound for papers that are signed by hand.
    Result<SignatureRoom> signatureRoom(const FormData& data, SheetSize size = SheetSize::A4) const;

private:
    FormSet m_forms;
    FileSystem& m_files;
};

}  // namespace motcua::printing
