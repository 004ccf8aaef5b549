#include "ui/words/QueueText.h"

#include <QCoreApplication>

#include "ui/words/StateText.h"

namespace motcua::words {
namespace {

struct Word {
    const char* name;
    const char* source;
};

constexpr Word kQueues[] = {
    {"unanswered", QT_TRANSLATE_NOOP("QueueText", "Arrived, waiting for acceptance")},
    {"overdue", QT_TRANSLATE_NOOP("QueueText", "Overdue")},
    {"overdueByNoon", QT_TRANSLATE_NOOP("QueueText", "Overdue by the next noon")},
    {"dueToday", QT_TRANSLATE_NOOP("QueueText", "Due today")},
    {"dueTomorrow", QT_TRANSLATE_NOOP("QueueText", "Due tomorrow")},
    {"stopped", QT_TRANSLATE_NOOP("QueueText", "Needs a decision")},
    {"mine", QT_TRANSLATE_NOOP("QueueText", "Assigned to me")},
};

}  // namespace

QString queueText(const QString& name, const ProcessBook& book) {
    for (const Word& word : kQueues) {
        if (name == QLatin1String(word.name)) return QCoreApplication::translate("QueueText", word.source);
    }
    return stateText(name, book);
}

}  // namespace motcua::words
