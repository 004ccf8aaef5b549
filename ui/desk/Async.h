// Work off the UI thread, its result back on it. If the context dies first, the result is dropped.
//
// inBackground: stations (they block). inReads: the read models, one after the other on their own thread.
// Not QFuture::then(context): Qt 6.4 may not lose its context (it asserts), and pages do go while work is under way.
// Threads: call on the main thread; `work` runs elsewhere and must own what it uses; `done` runs on the main thread.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <memory>

#include "ui/desk/Services.h"

namespace motcua::ui {

// Wraps work so that its result is handed to done on the main thread, as long as the context still lives there.
template <typename Work, typename Done>
auto answering(QObject* context, Work&& work, Done&& done) {
    return [context = QPointer<QObject>(context), work = std::forward<Work>(work), done = std::forward<Done>(done)]() mutable {
        auto result = std::make_shared<std::invoke_result_t<Work>>(work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context, done, result] {
                if (context) done(*result);
            },
            Qt::QueuedConnection);
    };
}

template <typename Work, typename Done>
void inBackground(const Services& services, QObject* context, Work&& work, Done&& done) {
    services.pool.start(answering(context, std::forward<Work>(work), std::forward<Done>(done)));
}

template <typename Work, typename Done>
void inReads(const Services& services, QObject* context, Work&& work, Done&& done) {
    services.readThread.run(answering(
        context, [&reads = services.reads, work = std::forward<Work>(work)]() mutable { return work(reads); },
        std::forward<Done>(done)));
}

}  // namespace motcua::ui
