// The answer of `verify` as a page to print and file: every document, its signatures, and why they stand or do not.
//
// Words in the language of the run; PDF/A-1b with embedded fonts. Errors: FontMissing. Threads: the main one (QGuiApplication).
#pragma once

#include "base/Result.h"
#include "signing/client/SigningTypes.h"

namespace motcua::cli {

Result<QByteArray> verifyReportPdf(const std::vector<signing::VerifyReport>& reports, const QDateTime& checkedAt);

}  // namespace motcua::cli
