#include "sandbox/model/BlobEndpoint.h"

namespace motcua::sandbox {

HttpAnswer readBlob(const State& state, const QString& sha256, const Caller& caller) {
    const auto blob = state.blobs.constFind(sha256.toLatin1());
    if (blob == state.blobs.constEnd() || !blob->offices.contains(caller.office)) {
        return problemAnswer(404, QStringLiteral("blob-unknown"), QStringLiteral("No complete file with this hash"));
    }
    return bytesAnswer(200, "application/octet-stream", blob->bytes);
}

}  // namespace motcua::sandbox
