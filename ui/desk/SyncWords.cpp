#include "ui/desk/SyncWords.h"

#include <QCoreApplication>

#include "base/Text.h"
#include "ui/words/ErrorText.h"

namespace motcua::ui {

namespace {

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

QString clockText(const QDateTime& time) {
    return toLocal(time).toString(QStringLiteral("HH:mm"));
}

QString lineText(const SyncView& view) {
    switch (view.state) {
        case SyncView::State::Attention:
            return view.stopped > 0 ? SyncWords::tr("%1 need a decision").arg(view.stopped)
                                    : SyncWords::tr("Synchronisation needs attention");
        case SyncView::State::Offline:
            return SyncWords::tr("No network, work goes on");
        case SyncView::State::Working:
            return SyncWords::tr("Synchronising");
        case SyncView::State::Quiet:
            return SyncWords::tr("Synchronised %1").arg(clockText(view.lastSuccess));
        case SyncView::State::Never:
            break;
    }
    return SyncWords::tr("Not synchronised yet");
}

}  // namespace

QString syncText(const SyncView& view) {
    return view.waiting > 0 ? lineText(view) + QStringLiteral(" · ") + SyncWords::tr("%1 waiting to be sent").arg(view.waiting)
                            : lineText(view);
}

QString syncSentence(const SyncView& view) {
    QStringList parts;
    if (view.state == SyncView::State::Offline) {
        parts.append(
            SyncWords::tr("The provincial system cannot be reached. Everything you do is kept on this desk and sent by "
                          "itself as soon as the line is back."));
    } else if (view.problem) {
        parts.append(words::sentence(*view.problem));
    } else {
        parts.append(lineText(view) + u'.');
    }
    if (view.lastSuccess.isValid() && view.state != SyncView::State::Quiet)
        parts.append(SyncWords::tr("Last synchronised at %1.").arg(clockText(view.lastSuccess)));
    if (view.nextTry.isValid() && view.state == SyncView::State::Offline)
        parts.append(SyncWords::tr("Next try at %1.").arg(clockText(view.nextTry)));
    if (view.files > 0) {
        const QString text = view.filesPaused
                                 ? SyncWords::tr("%1 scanned files wait: the administrator has paused sending files.")
                                 : SyncWords::tr("%1 scanned files follow after the operations.");
        parts.append(text.arg(view.files));
    }
    return parts.join(u' ');
}

}  // namespace motcua::ui
