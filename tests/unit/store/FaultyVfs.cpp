#include "FaultyVfs.h"

#include <map>

namespace motcua::store {
namespace {

sqlite3_vfs g_vfs;
sqlite3_vfs* g_real = nullptr;
int g_calls = 0;
int g_after = 0;
int g_code = SQLITE_OK;

// The real VFS has one table of methods for locked files and another for logs: one patched copy each.
struct Patched {
    sqlite3_io_methods table;
    const sqlite3_io_methods* original;
};
std::map<const sqlite3_io_methods*, Patched> g_patched;

const sqlite3_io_methods* original(const sqlite3_file* file) {
    return reinterpret_cast<const Patched*>(file->pMethods)->original;
}

int fault() {
    return ++g_calls > g_after ? g_code : SQLITE_OK;
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    const int code = fault();
    return code == SQLITE_OK ? original(file)->xWrite(file, bytes, size, at) : code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    const int code = fault();
    return code == SQLITE_OK ? original(file)->xTruncate(file, size) : code;
}

int sync(sqlite3_file* file, int flags) {
    const int code = fault();
    return code == SQLITE_OK ? original(file)->xSync(file, flags) : code;
}

// The real VFS makes the file; then its table of methods is replaced by a copy with the three above.
int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const int code = g_real->xOpen(g_real, name, file, flags, outFlags);
    if (code != SQLITE_OK) return code;
    Patched& patched = g_patched[file->pMethods];
    patched = {*file->pMethods, file->pMethods};
    patched.table.xWrite = write;
    patched.table.xTruncate = truncate;
    patched.table.xSync = sync;
    file->pMethods = &patched.table;
    return SQLITE_OK;
}

}  // namespace

void FaultyVfs::registerOnce() {
    if (g_real) return;
    sqlite3_initialize();
    g_real = sqlite3_vfs_find("unix");
    g_vfs = *g_real;
    g_vfs.zName = kName;
    g_vfs.pNext = nullptr;
    g_vfs.xOpen = open;
    sqlite3_vfs_register(&g_vfs, 0);
}

void FaultyVfs::failAfter(int after, int code) {
    g_calls = 0;
    g_after = after;
    g_code = code;
}

int FaultyVfs::calls() {
    return g_calls;
}

}  // namespace motcua::store
