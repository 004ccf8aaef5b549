// Other people's tools on our PDFs: pdftotext, pdffonts, pdftoppm, Apache Preflight; and ZXing reading what we drew.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

namespace motcua::printing::tools {

// Standard output of a program; the test fails when it cannot run or does not succeed.
QString run(const QString& program, const QStringList& arguments);
QString textOf(const QString& pdf);
QList<QImage> pagesOf(const QString& pdf, int dotsPerInch);
// The QR text anywhere in the picture; empty when there is none.
QString readQr(const QImage& picture);

// What Apache Preflight says about PDF/A-1b: "The file … is a valid PDF/A-1b file", or the list of faults.
QString preflight(const QString& pdf);

}  // namespace motcua::printing::tools
