// Who asks: read from the access token and the X-Device-Id header before any endpoint is called.
#pragma once

#include <QString>

namespace motcua::sandbox {

struct Caller {
    QString subject;   // officer id, or client id of a relay
    QString office;    // what he sees: dossiers and offline verifiers of this office only
    QString deviceId;  // empty if the header is missing
};

}  // namespace motcua::sandbox
