// Brings a database to this program's schema: numbered scripts (modules/store/migrations), each in one transaction, the number
// reached in user_version, foreign keys checked before each commit.
//
// Errors: StoreTooNew {found, known} when a newer program has been here (nothing is changed), otherwise those of Database.
// Threads: that of the Database.
#pragma once

#include <QByteArrayList>

#include "store/Database.h"

namespace motcua::store {

// The scripts of this program, in order; the schema's version is their number.
QByteArrayList migrations();
Result<void> migrate(Database& database, const QByteArrayList& scripts = migrations());

}  // namespace motcua::store
