// The command line of motcua-sandbox (CONTRACT §4, and what the demo needs besides). Secrets come by descriptor, never here.
#pragma once

#include <QString>
#include <QStringList>

#include "base/Result.h"

namespace motcua::sandbox {

struct Options {
    quint16 port = 0;
    QString tlsFolder;  // empty: beside --persist, else a folder of this run
    QString seed = QStringLiteral("demo");
    QString faults;
    QString persist;
    bool untilStdinCloses = false;  // a starter that was killed leaves no province behind
    bool printUrlOnly = false;
    QString baseUrl;  // --url: as the outside knows it (a proxy, certificates made while no server runs)

    QString issueOfficer;  // --issue-officer USERNAME
    bool seal = false;     // the agency's seal certificate instead of the officer's own
    QString out;           // stem of the files: OUT.p12, OUT.pem, OUT.key
    QString softToken;     // --soft-token FOLDER: also into a SoftHSM2 token there
    QString label;
    int pinDescriptor = -1;
    QString revoke;  // --revoke CERT.pem
    bool listEndpoints = false;
    bool printAccounts = false;
    bool printGateProfile = false;  // signed by the key in the folder of --tls
};

Result<Options> parseOptions(const QStringList& arguments);
QString usage();

}  // namespace motcua::sandbox
