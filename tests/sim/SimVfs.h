// SQLite's VFS over SimDisk. The encryption layer lies above it, so the encrypted file is what suffers.
//
// Offers no shared memory: the database must be opened with locking_mode=EXCLUSIVE before WAL (DatabaseOptions::exclusive).
// Registered once for the life of the program. Threads: any; a connection belongs to one.
#pragma once

namespace motcua::sim {

inline constexpr char kVfsName[] = "simulated";
void registerSimVfs();

}  // namespace motcua::sim
