#include "worker/WorkerMain.h"

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <thread>

#include "worker/Inbox.h"
#include "worker/StdioPipe.h"

namespace motcua::worker {

namespace {

constexpr int kExitBrokenPipe = 2;
constexpr int kExitStuck = 3;
constexpr std::chrono::seconds kLeaveWithin{2};
constexpr std::chrono::seconds kCloseWithin{5};

QJsonObject progressMessage(qint64 id, const Progress& progress) {
    const QJsonObject state{{QStringLiteral("done"), progress.done},
                            {QStringLiteral("total"), progress.total},
                            {QStringLiteral("item"), progress.item}};
    return {{QStringLiteral("id"), id}, {QStringLiteral("progress"), state}};
}

QJsonObject answerMessage(qint64 id, const Result<QJsonObject>& answer) {
    if (answer) return {{QStringLiteral("id"), id}, {QStringLiteral("result"), *answer}};
    return {{QStringLiteral("id"), id}, {QStringLiteral("error"), toJson(answer.error())}};
}

// Drivers are C++ libraries too: what they throw ends here.
Result<QJsonObject> guarded(const Handler& handler, const QJsonObject& arguments, CallContext& context) {
    try {
        return handler(arguments, context);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal, {}, QString::fromUtf8(exception.what()));
    } catch (...) {
        return fail(ErrorCode::Internal, {}, QStringLiteral("unknown exception"));
    }
}

// Feeds the inbox until the input ends. A driver that hangs then must not keep the process alive.
void readUntilEnd(const StdioPipe& pipe, Inbox& inbox, std::atomic_bool& broken) {
    char buffer[16 * 1024];
    for (;;) {
        const qsizetype got = pipe.read(buffer, sizeof buffer);
        if (got == 0) break;
        const Result<void> fed = inbox.feed({buffer, got});
        wipe(buffer, static_cast<std::size_t>(got));
        if (!fed) {
            broken = true;
            break;
        }
    }
    inbox.close();
    if (!inbox.waitIdle(kLeaveWithin)) std::_Exit(kExitStuck);
}

// Ends the process if the work is not done in time: nobody can interrupt a driver.
void runWithinOrExit(const std::function<void()>& work, std::chrono::seconds limit) {
    if (!work) return;
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
    std::thread guard([&] {
        std::unique_lock lock(mutex);
        if (!changed.wait_for(lock, limit, [&] { return done; })) std::_Exit(kExitStuck);
    });
    work();
    {
        const std::lock_guard lock(mutex);
        done = true;
    }
    changed.notify_one();
    guard.join();
}

}  // namespace

void WorkerMain::add(const QString& method, Handler handler) {
    m_handlers[method] = std::move(handler);
}

Result<QJsonObject> WorkerMain::answer(const QString& method, const QJsonObject& arguments, CallContext& context) const {
    const auto handler = m_handlers.find(method);
    if (handler == m_handlers.end()) return fail(ErrorCode::WorkerProtocol, {{QStringLiteral("method"), method}});
    if (context.cancel.isCancelled()) return fail(ErrorCode::Cancelled);
    return guarded(handler->second, arguments, context);
}

int WorkerMain::run() {
    const StdioPipe pipe = StdioPipe::take();
    std::mutex writing;  // a handler may report progress from threads of its own
    const auto send = [&](const QJsonObject& message) {
        const std::lock_guard lock(writing);
        pipe.write(encodeFrame(message));
    };
    Inbox inbox;
    std::atomic_bool broken = false;
    std::thread reader([&] { readUntilEnd(pipe, inbox, broken); });
    while (std::optional<Request> request = inbox.take()) {
        CallContext context;
        context.progress = [&send, id = request->id](const Progress& progress) { send(progressMessage(id, progress)); };
        context.cancel = request->cancel;
        context.secret = std::move(request->secret);
        send(answerMessage(request->id, answer(request->method, request->arguments, context)));
        runWithinOrExit(context.afterwards, kCloseWithin);
        inbox.finish();
    }
    reader.join();
    return broken ? kExitBrokenPipe : 0;
}

}  // namespace motcua::worker
