#include "app/cli/Commands.h"

namespace motcua::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto& group :
             {demoCommands(),   setupCommands(),    intakeCommands(),   actCommands(),    undoCommands(),     checkCommands(),
              orderCommands(),  paymentCommands(),  lookCommands(),     syncCommands(),   conflictCommands(), reportCommands(),
              configCommands(), adminCommands(),    recoveryCommands(), doctorCommands(), dueCommands(),      lawCommands(),
              netCommands(),    digitizeCommands(), scanCommands(),     signCommands()})
            all.insert(all.end(), group.begin(), group.end());
#ifdef MOTCUA_SIMULATOR
        for (const Command& command : simulateCommands()) all.push_back(command);
#endif
        return all;
    }();
    return table;
}

}  // namespace motcua::cli
