// The groups of commands, one function a file; Commands.cpp puts them into the table that main() and --help read.
//
// Threads: called once, main thread. Errors: none.
#pragma once

#include "app/cli/Command.h"

namespace motcua::cli {

std::vector<Command> netCommands();       // login, upload
std::vector<Command> demoCommands();      // demo
std::vector<Command> setupCommands();     // init, session
std::vector<Command> intakeCommands();    // receive
std::vector<Command> actCommands();       // act, timestamps
std::vector<Command> undoCommands();      // undo
std::vector<Command> checkCommands();     // check
std::vector<Command> orderCommands();     // notices, post, repository, owner, replies, rate
std::vector<Command> lookCommands();      // show, queue, search, print
std::vector<Command> syncCommands();      // sync
std::vector<Command> conflictCommands();  // conflicts
std::vector<Command> paymentCommands();   // payments
std::vector<Command> reportCommands();    // report
std::vector<Command> configCommands();    // config
std::vector<Command> adminCommands();     // audit, user, import-catalogue
std::vector<Command> recoveryCommands();  // backup, restore, passphrase
std::vector<Command> doctorCommands();    // doctor, diagnostics
std::vector<Command> dueCommands();       // due
std::vector<Command> lawCommands();       // cccd, number
std::vector<Command> digitizeCommands();  // digitize
std::vector<Command> scanCommands();      // scan
std::vector<Command> signCommands();      // sign, verify
std::vector<Command> simulateCommands();  // simulate; only in builds with the simulator (tests/sim)

}  // namespace motcua::cli
