// The shape of a motcua-cli command: arguments in, one JSON document and one exit code out.
//
// A command never prints by itself: it fills Outcome. `text` is for people (already in the chosen language), `json` for
// scripts. Exit codes (CONTRACT): 0 done, 1 the answer is no, 2 wrong use, 3 environment, 4 defect; errors map by their kind.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "base/Result.h"

namespace motcua::cli {

struct Globals {
    QString dataDir;    // --data; empty: the window's own profile
    bool json = false;  // --json
    QString language;   // --lang vi|en
    QString now;        // --now ISO, test clock
    QString ticket;     // --ticket F: whose session; empty: the desk's own place
    QString loginFd;    // --login-fd N: user name, password, one-time code, a line each
};

struct Outcome {
    QJsonObject json;
    QString text;
    int exitCode = 0;
};

struct Command {
    QString name;
    QString usage;  // one line, shown by --help and on wrong use
    std::function<Result<Outcome>(const Globals& globals, const QStringList& arguments)> run;
};

// A word or an option that is wrong or missing: exit code 2.
inline tl::unexpected<Error> badUsage(const QString& option) {
    return fail(ErrorCode::BadUsage, {{QStringLiteral("option"), option}});
}

// Options as --name value, --flag, and bare words, strictly: an unknown option is BadUsage {option}.
class Arguments {
public:
    // valued: options that take a value (may repeat); flags: options that take none. "--" ends the options.
    static Result<Arguments> parse(const QStringList& words, const QStringList& valued, const QStringList& flags);
    bool has(const QString& option) const { return m_flags.contains(option) || m_values.contains(option); }
    QString value(const QString& option, const QString& fallback = {}) const;  // the last one given
    QStringList values(const QString& option) const { return m_values.value(option); }
    const QStringList& words() const { return m_words; }

private:
    QMap<QString, QStringList> m_values;
    QStringList m_flags;
    QStringList m_words;
};

// Each file in this folder adds its commands to the table in Commands.cpp.
const std::vector<Command>& commands();

}  // namespace motcua::cli
