// What happened when the desk was opened, for the officer: one sentence, with nothing to decide.
//
// Threads: pure function; main thread for the installed language.
#pragma once

#include <QDateTime>
#include <QString>

namespace motcua::words {

struct OpeningFacts {
    bool repaired = false;
    QDateTime backupAt = {};  // invalid: from the journal alone
    int operations = 0;       // brought back from the journal
    int unreadable = 0;       // journal records that could not be read
    bool keyRecovered = false;
    bool clockBehind = false;
    bool diskLow = false;
};

// Empty when there is nothing to tell.
QString openingText(const OpeningFacts& facts);

}  // namespace motcua::words
