#include "app/cli/Command.h"

namespace motcua::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> table = {};
    return table;
}

}  // namespace motcua::cli
