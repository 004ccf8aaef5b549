// The province's memory on disk: every question that changes the state, with its time, one record after the other.
//
// A question is on the disk before it is answered, so that kill -9 at any moment loses nothing that was acknowledged;
// half a record at the end (killed while writing) is cut off. At start the questions are asked again: the model is
// deterministic. Shape of a record: length, CRC-32 of the bytes (both 32 bit, little endian), CBOR array of the question.
// It holds what testers typed, test passwords included: mode 0600. Errors: FileUnreadable, FileUnwritable, DiskFull.
// Threads: one.
#pragma once

#include <QDateTime>
#include <QFile>
#include <functional>

#include "base/Result.h"
#include "sandbox/model/Http.h"

namespace motcua::sandbox {

class Journal {
public:
    using Replay = std::function<void(const HttpQuestion&, const QDateTime&)>;
    explicit Journal(const QString& path) : m_file(path) {}
    Result<int> open(const Replay& replay);  // how many questions were asked again
    Result<void> append(const HttpQuestion& question, const QDateTime& now);

private:
    QFile m_file;
};

}  // namespace motcua::sandbox
