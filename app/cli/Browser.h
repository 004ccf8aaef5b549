// Shows a page in the user's browser; its address goes to standard error, for a machine without one. Threads: any.
#pragma once

#include <QUrl>

#include "base/Result.h"

namespace motcua::cli {

Result<void> openInBrowser(const QUrl& page);

}  // namespace motcua::cli
