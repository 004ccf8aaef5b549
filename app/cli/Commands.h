// The groups of commands, one function a file; Commands.cpp puts them into the table that main() and --help read.
//
// Threads: called once, main thread. Errors: none.
#pragma once

#include "app/cli/Command.h"

namespace motcua::cli {

std::vector<Command> netCommands();       // login, upload
std::vector<Command> demoCommands();  // demo
std::vector<Command> lawCommands();       // due, cccd, number
std::vector<Command> digitizeCommands();  // digitize
std::vector<Command> scanCommands();      // scan
std::vector<Command> signCommands();      // sign, verify
std::vector<Command> simulateCommands();  // simulate; only in builds with the simulator (tests/sim)

}  // namespace motcua::cli
