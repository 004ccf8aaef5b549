#include "ui/words/ProcessText.h"

#include <QCoreApplication>
#include <iterator>

namespace motcua::words {

namespace {

// In the order of FindingCode.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("ProcessText", "this is not JSON"),
    QT_TRANSLATE_NOOP("ProcessText", "stands twice"),
    QT_TRANSLATE_NOOP("ProcessText", "is missing"),
    QT_TRANSLATE_NOOP("ProcessText", "is not known here"),
    QT_TRANSLATE_NOOP("ProcessText", "is of the wrong type, expected"),
    QT_TRANSLATE_NOOP("ProcessText", "has a value that is not possible"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such state"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such action"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such role"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such kind of action"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such condition"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such effect"),
    QT_TRANSLATE_NOOP("ProcessText", "there is no such input"),
    QT_TRANSLATE_NOOP("ProcessText", "this state stands twice"),
    QT_TRANSLATE_NOOP("ProcessText", "this action stands twice"),
    QT_TRANSLATE_NOOP("ProcessText", "two moves for one state and action"),
    QT_TRANSLATE_NOOP("ProcessText", "an effect needs this input"),
    QT_TRANSLATE_NOOP("ProcessText", "nothing keeps that this action was taken"),
    QT_TRANSLATE_NOOP("ProcessText", "no dossier ever reaches this state"),
    QT_TRANSLATE_NOOP("ProcessText", "no dossier ever comes to where this is possible"),
    QT_TRANSLATE_NOOP("ProcessText", "no move uses this action"),
    QT_TRANSLATE_NOOP("ProcessText", "nobody can move a dossier that came this way"),
    QT_TRANSLATE_NOOP("ProcessText", "a dossier that came this way never ends"),
    QT_TRANSLATE_NOOP("ProcessText", "the clock is left paused after"),
    QT_TRANSLATE_NOOP("ProcessText", "the clock runs where it should be paused, after"),
    QT_TRANSLATE_NOOP("ProcessText", "nothing is open to come back from, after"),
    QT_TRANSLATE_NOOP("ProcessText", "branches open without end, after"),
    QT_TRANSLATE_NOOP("ProcessText", "something is still open at the end, after"),
    QT_TRANSLATE_NOOP("ProcessText", "too many paths to be proved"),
};
static_assert(std::size(kSentences) == static_cast<std::size_t>(FindingCode::TooLarge) + 1);

}  // namespace

QString findingText(const Finding& finding) {
    const char* const source = kSentences[static_cast<std::size_t>(finding.code)];
    QString line =
        QCoreApplication::translate("ProcessText", "Line %1, column %2").arg(finding.place.line).arg(finding.place.column);
    if (!finding.path.isEmpty()) line += QStringLiteral(", ") + finding.path;
    line += QStringLiteral(": ") + QCoreApplication::translate("ProcessText", source);
    if (!finding.value.isEmpty()) line += QStringLiteral(" – ") + finding.value;
    return line;
}

}  // namespace motcua::words
