#include "worker/WorkerClient.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <atomic>

#include "base/Executor.h"
#include "base/Json.h"
#include "worker/Frame.h"

namespace motcua::worker {

namespace {

constexpr int kSliceMs = 50;  // how soon a cancel is seen
constexpr int kStartMs = 10'000;
constexpr int kCancelGraceMs = 5'000;  // a driver that ignores cancel is killed after it
constexpr int kLeaveMs = 2'000;
constexpr int kSendMs = 10'000;

QString besideThisProgram() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/motcua-worker");
}

Progress progressFrom(const QJsonObject& state) {
    return {state.value(QLatin1String("done")).toInt(), state.value(QLatin1String("total")).toInt(),
            state.value(QLatin1String("item")).toString()};
}

// One running child: a process and what it has said so far. Lives on the client's own thread.
class Child {
public:
    Result<void> start(const QString& program) {
        m_process.setProgram(program);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // Tesseract's own threads double its cost; parallel work is several workers.
        environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.start();
        if (m_process.waitForStarted(kStartMs)) return {};
        return fail(ErrorCode::WorkerMissing, {{QStringLiteral("program"), QFileInfo(program).fileName()}},
                    m_process.errorString());
    }

    bool isAlive() { return m_process.state() == QProcess::Running && !m_process.waitForFinished(0); }
    qint64 pid() const { return m_process.processId(); }

    bool send(const QByteArray& frame) {
        m_process.write(frame);
        QDeadlineTimer deadline(kSendMs);
        while (m_process.bytesToWrite() > 0) {
            if (deadline.hasExpired() || !m_process.waitForBytesWritten(kSendMs)) return false;
        }
        return true;
    }

    // The next message, or nothing within a slice.
    Result<std::optional<QJsonObject>> receive() {
        MOTCUA_TRY(auto frame, m_reader.next());
        if (!frame) {
            const bool news = m_process.waitForReadyRead(kSliceMs);
            const QByteArray bytes = m_process.readAllStandardOutput();
            if (!news && bytes.isEmpty() && m_process.state() != QProcess::Running) return fail(ErrorCode::WorkerDied);
            m_reader.append(bytes);
            return std::optional<QJsonObject>();
        }
        if (auto message = parseObject(frame->payload)) return std::optional(std::move(*message));
        return fail(ErrorCode::WorkerProtocol, {}, QStringLiteral("answer is not JSON"));
    }

    void leave() {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kLeaveMs)) kill();
    }
    void kill() {
        m_process.kill();
        m_process.waitForFinished(kLeaveMs);
    }

private:
    QProcess m_process;
    FrameReader m_reader;
};

}  // namespace

// QProcess belongs to the thread that made it, a WorkerClient to whichever thread calls it: so the child has a thread of its
// own.
struct WorkerClient::Impl {
    explicit Impl(QString path) : program(path.isEmpty() ? besideThisProgram() : std::move(path)) {
        // QProcess needs an event dispatcher in its thread; making a loop creates it, and the loop never runs.
        thread.run([] { QEventLoop ensureDispatcher; }).waitForFinished();
    }

    Result<void> ensureChild() {
        if (child && child->isAlive()) return {};
        child = std::make_unique<Child>();
        Result<void> started = child->start(program);
        if (!started) child.reset();
        pid = child ? child->pid() : 0;
        return started;
    }

    void drop() {
        if (child) child->kill();
        child.reset();
        pid = 0;
    }

    bool sendRequest(const QString& method, const QJsonObject& arguments, const SecretBytes* secret) {
        if (secret) {
            QByteArray frame = encodeFrame(FrameKind::Secret, secret->view());
            const bool sent = child->send(frame);
            wipe(frame);
            if (!sent) return false;
        }
        return child->send(encodeFrame(
            {{QStringLiteral("id"), ++lastId}, {QStringLiteral("method"), method}, {QStringLiteral("arguments"), arguments}}));
    }

    // Waits for the answer to the last request.
    Result<QJsonObject> await(const CallOptions& options) {
        QDeadlineTimer silence(options.timeoutMs);
        QDeadlineTimer grace(QDeadlineTimer::Forever);
        for (;;) {
            MOTCUA_TRY(const auto message, child->receive());
            if (message && message->value(QLatin1String("id")).toInteger() == lastId) {
                silence.setRemainingTime(options.timeoutMs);
                if (message->contains(QLatin1String("result"))) return message->value(QLatin1String("result")).toObject();
                if (message->contains(QLatin1String("error"))) {
                    return fail(errorFromJson(message->value(QLatin1String("error")).toObject()));
                }
                if (options.progress) options.progress(progressFrom(message->value(QLatin1String("progress")).toObject()));
            }
            if (options.cancel.isCancelled() && grace.isForever()) {
                child->send(encodeFrame({{QStringLiteral("cancel"), lastId}}));
                grace.setRemainingTime(kCancelGraceMs);
            }
            if (grace.hasExpired()) return failAndDrop(ErrorCode::Cancelled);
            if (silence.hasExpired()) return failAndDrop(ErrorCode::WorkerTimeout);
        }
    }

    tl::unexpected<Error> failAndDrop(ErrorCode code) {
        drop();
        return fail(code);
    }

    Result<QJsonObject> call(const QString& method, const QJsonObject& arguments, const CallOptions& options) {
        MOTCUA_CHECK(ensureChild());
        Result<QJsonObject> answer =
            sendRequest(method, arguments, options.secret) ? await(options) : Result<QJsonObject>(fail(ErrorCode::WorkerDied));
        if (answer) return answer;
        Error error = std::move(answer).error();
        // After these the pipe cannot be trusted; the next call starts a new child.
        if (error.is(ErrorCode::WorkerDied) || error.is(ErrorCode::WorkerProtocol)) drop();
        if (error.is(ErrorCode::WorkerDied) || error.is(ErrorCode::WorkerTimeout)) {
            error.params.insert(QStringLiteral("method"), method);
        }
        return fail(std::move(error));
    }

    const QString program;
    std::unique_ptr<Child> child;  // touched on `thread` only
    qint64 lastId = 0;
    std::atomic<qint64> pid = 0;
    Executor thread;  // last member: joined before the others go
};

WorkerClient::WorkerClient(QString program) : m_impl(std::make_unique<Impl>(std::move(program))) {}

WorkerClient::~WorkerClient() {
    stop();
}

Result<QJsonObject> WorkerClient::call(const QString& method, const QJsonObject& arguments, const CallOptions& options) {
    return m_impl->thread.run([&] { return m_impl->call(method, arguments, options); }).result();
}

qint64 WorkerClient::childPid() const {
    return m_impl->pid;
}

void WorkerClient::stop() {
    m_impl->thread
        .run([this] {
            if (m_impl->child) m_impl->child->leave();
            m_impl->drop();
        })
        .waitForFinished();
}

}  // namespace motcua::worker
