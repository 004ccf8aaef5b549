// The platform's SQLite VFS with a fault to order: from the n-th write or sync on, every one answers with an error code.
//
// Registered once as "faulty", below the encryption layer: what fails is the real file. Threads: one.
#pragma once

#include <sqlite3.h>

namespace motcua::store {

struct FaultyVfs {
    static constexpr const char* kName = "faulty";
    static void registerOnce();
    // code = SQLITE_OK: no fault. `after` calls still succeed.
    static void failAfter(int after, int code);
    static void heal() { failAfter(0, SQLITE_OK); }
    static int calls();  // writes, truncates and syncs since failAfter()
};

}  // namespace motcua::store
