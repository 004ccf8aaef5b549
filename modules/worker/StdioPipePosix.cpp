#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "worker/StdioPipe.h"

namespace motcua::worker {

StdioPipe StdioPipe::take() {
    // A closed pipe is seen by write(), not by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    const int in = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    const int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing >= 0) {
        ::dup2(nothing, STDIN_FILENO);
        ::close(nothing);
    }
    return {in, out};
}

qsizetype StdioPipe::read(char* to, qsizetype capacity) const {
    ssize_t got = 0;
    do {
        got = ::read(m_in, to, static_cast<std::size_t>(capacity));
    } while (got < 0 && errno == EINTR);
    return got > 0 ? got : 0;
}

bool StdioPipe::write(QByteArrayView bytes) const {
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::write(m_out, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

}  // namespace motcua::worker
