#include "worker/WorkerMain.h"

namespace motcua::worker {

void WorkerMain::add(const QString& method, Handler handler) { m_handlers[method] = std::move(handler); }

int WorkerMain::run() { return 0; }

}  // namespace motcua::worker
