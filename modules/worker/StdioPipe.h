// The child's end of the pipe, taken away from the drivers.
//
// take() moves stdin and stdout to private descriptors; what a driver prints goes to stderr, what it reads is empty.
// Threads: read() on one thread, write() from any (the caller serialises). Closed when the process ends.
#pragma once

#include <QByteArrayView>

namespace motcua::worker {

class StdioPipe {
public:
    static StdioPipe take();
    // Blocks; number of bytes, 0 at the end of input.
    qsizetype read(char* to, qsizetype capacity) const;
    // False when the officer's side has gone.
    bool write(QByteArrayView bytes) const;

private:
    StdioPipe(int in, int out) : m_in(in), m_out(out) {}
    int m_in;
    int m_out;
};

}  // namespace motcua::worker
