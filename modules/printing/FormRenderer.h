// Puts a filled form on paper: one layout for the PDF, the printer and the preview.
//
// The document is laid out for the printable area of the paper; A5 is the same sheet laid out a little larger than A5 and
// shrunk, as offices do it. Every page carries the form's number, the dossier's code and "Trang 1/2" in its foot.
// Errors: TemplateBad (data lacks a field), FontMissing {family, letters}, PrintFailed (no printer, no QGuiApplication,
//   QR text too long), and those of FileSystem::write; on an error no file is left behind.
// Threads: any one thread at a time; a QGuiApplication must exist (the offscreen platform will do).
#pragma once

#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "base/FileSystem.h"
#include "base/Result.h"
#include "printing/FormSet.h"

QT_BEGIN_NAMESPACE
class QPrinter;
QT_END_NAMESPACE

namespace motcua::printing {

enum class Paper { A4, A5 };

// What goes into one form. It is made from committed data only: see ReceiptForm.h and its neighbours.
struct FormData {
    QJsonObject fields;     // what the template names
    QString qrText;         // empty: this paper carries no code
    QString footer;         // middle of the foot, normally the dossier's code
    bool testData = false;  // prints DỮ LIỆU THỬ over every page: papers of a sandbox must never pass for real ones
};

class FormRenderer {
public:
    explicit FormRenderer(FileSystem& files) : m_files(files) {}

    Result<void> toPdf(const Form& form, const FormData& data, const QString& path, Paper paper = Paper::A4) const;
    // The printer's own page size decides between A4 and A5.
    Result<void> toPrinter(const Form& form, const FormData& data, QPrinter& printer) const;
    // One picture a page, for the preview.
    Result<QList<QImage>> toImages(const Form& form, const FormData& data, int dotsPerInch, Paper paper = Paper::A4) const;

private:
    FileSystem& m_files;
};

}  // namespace motcua::printing
