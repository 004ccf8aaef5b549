// Receive-commit against a bare SQLite FULL commit of the same bytes.
#include <sqlite3.h>

#include <stdexcept>

#include "base/Json.h"
#include "bench/Figures.h"
#include "support/TestDesk.h"

namespace motcua::bench {
namespace {

// The least that durability can cost: one INSERT in one transaction, WAL, synchronous=FULL, no encryption, no index.
class BareCommit {
public:
    explicit BareCommit(const QString& path) {
        run(sqlite3_open(path.toUtf8().constData(), &m_database));
        run(sqlite3_exec(m_database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (b BLOB)", nullptr,
                         nullptr, nullptr));
        run(sqlite3_prepare_v2(m_database, "INSERT INTO t VALUES (?1)", -1, &m_insert, nullptr));
    }
    ~BareCommit() {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    BareCommit(const BareCommit&) = delete;
    BareCommit& operator=(const BareCommit&) = delete;

    void write(const QByteArray& bytes) {
        run(sqlite3_bind_blob(m_insert, 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC));
        if (sqlite3_step(m_insert) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(m_database));
        run(sqlite3_reset(m_insert));
    }

private:
    void run(int code) {
        if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(m_database));
    }
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

// The bytes that a receive stores: document, operation and event.
QByteArray bytesOfReceive(const Dossier& dossier) {
    const QByteArray document = canonical(toJson(dossier));
    return document + document + document;
}

}  // namespace

Figure receiveAgainstBareCommit(int rounds) {
    test::TestDesk desk;
    desk.addLease(1, 9000);
    const stations::Session session = desk.session(test::kReception);
    const stations::IntakeDraft draft = desk.birthDraft();
    const auto sample = desk.intake.receive(session, draft);
    if (!sample) throw std::runtime_error("receive failed");
    const QByteArray bytes = bytesOfReceive(*sample);
    BareCommit bare(desk.folder.filePath(QStringLiteral("bare.db")));

    Figure figure{QStringLiteral("receive-commit"),
                  0,
                  0,
                  QStringLiteral("ms"),
                  QStringLiteral("receive: rules, number, dossier, event, operation"),
                  QStringLiteral("bare SQLite FULL commit of the same bytes")};
    return inTurns(
        figure, rounds, [&] { return timed([&] { bare.write(bytes); }); },
        [&] {
            return timed([&] {
                if (!desk.intake.receive(session, draft)) throw std::runtime_error("receive failed");
            });
        });
}

}  // namespace motcua::bench
