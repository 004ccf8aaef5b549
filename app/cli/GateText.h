// A question or an order to another system as the command line shows it: JSON for scripts, a line for people.
//
// Threads: pure functions.
#pragma once

#include "app/cli/Command.h"
#include "stations/CheckStation.h"

namespace motcua::cli {

QJsonObject gateJson(const store::GateRow& row);
QString gateLine(const store::GateRow& row);

}  // namespace motcua::cli
