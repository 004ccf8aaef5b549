// The least that durability can cost: plain rows in one table, WAL, synchronous=FULL, no encryption, no index.
//
// Floor of the figures about writing. Errors: thrown as std::runtime_error. Threads: one.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace motcua::bench {

class BareCommit {
public:
    explicit BareCommit(const QString& path);
    ~BareCommit();
    BareCommit(const BareCommit&) = delete;
    BareCommit& operator=(const BareCommit&) = delete;
    // All rows in one transaction.
    void write(const QList<QByteArray>& rows);

private:
    void run(int code);
    void execute(const char* sql);
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

}  // namespace motcua::bench
