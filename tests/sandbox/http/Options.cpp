#include "Options.h"

#include <QCommandLineParser>

namespace motcua::sandbox {
namespace {

void declare(QCommandLineParser& parser) {
    const auto add = [&](const char* name, const char* help, const char* value = nullptr) {
        QCommandLineOption option(QString::fromLatin1(name), QString::fromUtf8(help));
        if (value != nullptr) option.setValueName(QString::fromLatin1(value));
        parser.addOption(option);
    };
    add("port", "Port on 127.0.0.1; 0: any free one", "N");
    add("tls", "Folder of the test certificates; made if it is missing", "DIR");
    add("seed", "demo, empty, or a file like resources/seed/officers.json", "NAME");
    add("faults", "Fault plan (JSON)", "FILE");
    add("persist", "Journal of the state; survives kill -9", "FILE");
    add("until-stdin-closes", "End with the program that started it: when standard input closes");
    add("print-url", "Print the URL and nothing else");
    add("url", "Base URL as the outside knows it: behind a proxy, and in certificates made while no server runs", "URL");
    add("issue-officer", "Make a certificate of this seed officer, then leave", "USERNAME");
    add("seal", "With --issue-officer: the seal certificate of the officer's agency");
    add("out", "With --issue-officer: writes OUT.p12, OUT.pem and OUT.key", "OUT");
    add("soft-token", "With --issue-officer: also a SoftHSM2 token in this folder", "DIR");
    add("label", "Label of that token", "LABEL");
    add("pin-fd", "Descriptor with the PIN of OUT.p12 and the token", "N");
    add("revoke", "Revoke this certificate, then leave", "CERT.pem");
    add("print-accounts", "Print the test officers of the seed (JSON, with passwords), then leave");
    add("print-gate-profile", "Print the signed gate profile and the key that proves it (JSON), then leave");
    add("list-endpoints", "Print method and path of every endpoint, then leave");
}

}  // namespace

Result<Options> parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    declare(parser);
    const auto badUsage = [](const QString& option) { return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), option}}); };
    if (!parser.parse(arguments)) return badUsage(parser.errorText());
    if (!parser.positionalArguments().isEmpty()) return badUsage(parser.positionalArguments().first());

    Options options;
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    const auto isSet = [&](const char* name) { return parser.isSet(QString::fromLatin1(name)); };
    bool isNumber = true;
    if (isSet("port")) options.port = value("port").toUShort(&isNumber);
    if (!isNumber) return badUsage(QStringLiteral("--port"));
    if (isSet("pin-fd")) options.pinDescriptor = value("pin-fd").toInt(&isNumber);
    if (!isNumber || options.pinDescriptor < -1) return badUsage(QStringLiteral("--pin-fd"));
    if (isSet("seed")) options.seed = value("seed");
    options.tlsFolder = value("tls");
    options.faults = value("faults");
    options.persist = value("persist");
    options.untilStdinCloses = isSet("until-stdin-closes");
    options.printUrlOnly = isSet("print-url");
    options.baseUrl = value("url");
    options.issueOfficer = value("issue-officer");
    options.seal = isSet("seal");
    options.out = value("out");
    options.softToken = value("soft-token");
    options.label = value("label");
    options.revoke = value("revoke");
    options.listEndpoints = isSet("list-endpoints");
    options.printAccounts = isSet("print-accounts");
    options.printGateProfile = isSet("print-gate-profile");
    const bool oneShot = !options.issueOfficer.isEmpty() || !options.revoke.isEmpty() || options.printGateProfile;
    if (oneShot && options.tlsFolder.isEmpty()) return badUsage(QStringLiteral("--tls"));
    if (!options.issueOfficer.isEmpty() && options.out.isEmpty()) return badUsage(QStringLiteral("--out"));
    return options;
}

QString usage() {
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

}  // namespace motcua::sandbox
