// What is wrong with this desk: one look at everything it stands on, without changing or mending anything.
//
// Each check is an id, a verdict, and what to do: the error's sentence, or the advice that ui/words knows by the id. Network,
// scanner, token and printer are asked for real, within seconds. Errors: none; a check that cannot be made is a finding.
// Threads: blocks; not the UI thread. A QGuiApplication must exist (fonts).
#pragma once

#include <QJsonObject>
#include <QList>
#include <optional>

#include "app/desk/DeskProfile.h"

namespace motcua::app {

struct Check {
    enum class Verdict { Good, Warning, Bad };
    QString id;  // "profile", "database", "passphrase", "audit", "backup", "disk", "clock", "network", "certificates",
                 // "worker", "scanner", "token", "printer", "fonts", "reading"
    Verdict verdict = Verdict::Good;
    std::optional<Error> finding = {};
    QString detail = {};  // figures, dates, versions; no personal data
};

QList<Check> examineDesk(const QString& folder);
QString verdictCode(Check::Verdict verdict);  // "good", "warning", "bad"

}  // namespace motcua::app
