// The child's side: a table of methods, one call at a time, progress and cancel.
//
// The engine halves (capture, ocr, document, signing) register their methods; app/worker_main.cpp puts them together.
// A handler runs on the main thread of the child; a reader thread watches stdin, so that cancel and end-of-input are seen at
// once. stdout carries frames only; drivers that print are redirected to stderr at start. An unknown method answers
// WorkerProtocol {method}; an exception of a driver answers Internal.
#pragma once

#include <QJsonObject>
#include <QString>
#include <functional>
#include <map>

#include "base/Progress.h"
#include "base/Result.h"
#include "base/SecretBytes.h"

namespace motcua::worker {

struct CallContext {
    ProgressFn progress;  // always callable
    CancelToken cancel;
    SecretBytes secret;  // empty if none was sent
    // Closing a driver may hang (SANE's do): what is put here runs once the answer is sent, and if it takes longer than five
    // seconds the process ends itself; the next call then meets a new one.
    std::function<void()> afterwards = {};
};

using Handler = std::function<Result<QJsonObject>(const QJsonObject& arguments, CallContext& context)>;

class WorkerMain {
public:
    void add(const QString& method, Handler handler);
    // Serves until stdin closes. Returns the process's exit code: 0, or 2 if the input was not made of frames.
    // A handler that is still at work two seconds after the input has closed is left behind with the process (exit code 3).
    int run();

private:
    Result<QJsonObject> answer(const QString& method, const QJsonObject& arguments, CallContext& context) const;

    std::map<QString, Handler> m_handlers;
};

}  // namespace motcua::worker
