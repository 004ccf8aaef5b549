#include "store/Migrator.h"

#include <QDir>
#include <QFile>

#include "store/Transaction.h"

namespace motcua::store {
namespace {

Result<void> apply(Database& database, const QByteArray& script, int version) {
    return inTransaction(database, [&]() -> Result<void> {
        MOTCUA_CHECK(database.runScript(script));
        QString broken;
        MOTCUA_CHECK(database.each("PRAGMA foreign_key_check", [&broken](const Row& row) { broken = row.text(0); }));
        if (!broken.isNull()) return fail(ErrorCode::StoreDamaged, {}, QStringLiteral("foreign key of ") + broken);
        return database.runScript("PRAGMA user_version = " + QByteArray::number(version));
    });
}

}  // namespace

QByteArrayList migrations() {
    const QDir folder(QStringLiteral(":/store/migrations"));
    QByteArrayList scripts;
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) scripts.append(file.readAll());
    }
    return scripts;
}

Result<void> migrate(Database& database, const QByteArrayList& scripts) {
    MOTCUA_TRY(const qint64 found, database.number("PRAGMA user_version", 0));
    if (found > scripts.size()) {
        return fail(ErrorCode::StoreTooNew, {{QStringLiteral("found"), QString::number(found)},
                                             {QStringLiteral("known"), QString::number(scripts.size())}});
    }
    if (found == scripts.size()) return {};
    // A table that others refer to can be made anew only so; each step checks all references before it is committed.
    MOTCUA_CHECK(database.runScript("PRAGMA foreign_keys = OFF"));
    Result<void> done;
    for (qsizetype i = found; i < scripts.size() && done; ++i) done = apply(database, scripts[i], static_cast<int>(i + 1));
    MOTCUA_CHECK(database.runScript("PRAGMA foreign_keys = ON"));
    return done;
}

}  // namespace motcua::store
