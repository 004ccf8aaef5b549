// BEGIN IMMEDIATE … COMMIT. Without a successful commit() everything is undone when the object goes.
//
// Errors: StoreLocked when another connection writes for over ten seconds; DiskFull and the like from commit().
// Threads: that of the Database. No network, no user and no worker inside a transaction.
#pragma once

#include "store/Database.h"

namespace motcua::store {

class Transaction {
public:
    static Result<Transaction> begin(Database& database) {
        if (database.inTransaction())
            return fail(ErrorCode::StoreFailed, {}, QStringLiteral("transaction inside a transaction"));
        MOTCUA_CHECK(database.run("BEGIN IMMEDIATE"));
        return Transaction(database);
    }
    ~Transaction() {
        if (m_database) m_database->rollback();
    }
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> commit() { return m_database->commit(); }

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

// Runs `work` (returning Result<T>) in one transaction: committed if it succeeds, undone if it fails.
template <typename Work>
auto inTransaction(Database& database, Work&& work) -> std::invoke_result_t<Work> {
    MOTCUA_TRY(Transaction transaction, Transaction::begin(database));
    auto result = std::forward<Work>(work)();
    if (!result) return result;
    MOTCUA_CHECK(transaction.commit());
    return result;
}

}  // namespace motcua::store
