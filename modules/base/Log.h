// The desk's log: one line an event, written to stderr and, when a file is set, to a ring of two files of 2 MiB.
//
// No personal data and no secret may be passed in; names and numbers of people go through masked() (base/Text.h) first.
// Threads: any.
#pragma once

#include <QString>

namespace motcua::log {

enum class Level { Debug, Info, Warning, Error };

void setFile(const QString& path);
void setStderrLevel(Level level);  // default Warning
void write(Level level, const char* room, const QString& text);

inline void debug(const char* room, const QString& text) { write(Level::Debug, room, text); }
inline void info(const char* room, const QString& text) { write(Level::Info, room, text); }
inline void warning(const char* room, const QString& text) { write(Level::Warning, room, text); }
inline void error(const char* room, const QString& text) { write(Level::Error, room, text); }

}  // namespace motcua::log
