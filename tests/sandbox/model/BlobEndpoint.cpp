#include "sandbox/model/BlobEndpoint.h"

namespace motcua::sandbox {

namespace {

// One range of the form bytes=from-to (RFC 9110 §14.2); anything else is answered with the whole file.
HttpAnswer part(const QByteArray& bytes, const QByteArray& range) {
    const QByteArray limits = range.mid(qstrlen("bytes="));
    const qsizetype dash = limits.indexOf('-');
    bool isNumber = false;
    const qint64 from = limits.left(dash).toLongLong(&isNumber);
    if (!range.startsWith("bytes=") || dash < 1 || !isNumber) return bytesAnswer(200, "application/octet-stream", bytes);
    if (from >= bytes.size()) {
        HttpAnswer answer = problemAnswer(416, QStringLiteral("range"), QStringLiteral("Beyond the end of the file"));
        answer.headers.insert("Content-Range", "bytes */" + QByteArray::number(bytes.size()));
        return answer;
    }
    const QByteArray last = limits.mid(dash + 1);
    const qint64 to = last.isEmpty() ? bytes.size() - 1 : qMin<qint64>(last.toLongLong(), bytes.size() - 1);
    HttpAnswer answer = bytesAnswer(206, "application/octet-stream", bytes.mid(from, to - from + 1));
    answer.headers.insert("Content-Range", "bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/' +
                                               QByteArray::number(bytes.size()));
    return answer;
}

}  // namespace

HttpAnswer readBlob(const State& state, const HttpQuestion& question, const QString& sha256, const Caller& caller) {
    const auto blob = state.blobs.constFind(sha256.toLatin1());
    if (blob == state.blobs.constEnd() || !blob->offices.contains(caller.office)) {
        return problemAnswer(404, QStringLiteral("blob-unknown"), QStringLiteral("No complete file with this hash"));
    }
    const QByteArray range = question.header("range");
    if (!range.isEmpty() && question.method == "GET") return part(blob->bytes, range);
    return bytesAnswer(200, "application/octet-stream", blob->bytes);
}

}  // namespace motcua::sandbox
