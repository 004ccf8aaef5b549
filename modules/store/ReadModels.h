// What lists and panels show, read through a connection of its own that cannot write. The only header of store that ui
// includes.
//
// Paging is by key, never by offset: `after` of a page is the `next` of the one before. Counts stop at a cap, because a person
// reads "1000+" and a full count costs milliseconds.
// Errors: Cancelled (interrupt), NotFound {id}, StoreLocked, StoreDamaged. Threads: one thread at a time; interrupt() any.
// Lifetime: opened by Store::openReadModels(); may outlive the Store.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <memory>

#include "base/Result.h"

namespace motcua::store {

class Database;

struct DossierLine {
    QUuid id;
    QString number;       // empty until the province gives one
    QString provisional;  // may stay beside the number
    QString state;
    QString applicantName;
    QString procedureCode, procedureName;
    QString unit;
    QString assignee, assigneeName;
    QDateTime receivedAt;
    QDateTime dueAt;       // before the acceptance: of the first answer; invalid: no date can be computed
    bool waiting = false;  // an operation is on its way to the province
    bool stopped = false;  // a conflict or a rejection needs a person

    QString displayNumber() const { return number.isEmpty() ? provisional : number; }
};

enum class ListOrder { DueFirst, NewestFirst };

// Which dossiers: an empty member does not restrict.
struct DossierFilter {
    QStringList states = {};
    QString unit = {};      // this unit and those below it: H19.101 takes H19.101.04 too
    QString assignee = {};  // officer id
    QString procedureCode = {};
    QDateTime dueFrom = {};
    QDateTime dueBefore = {};  // overdue: now
    bool stoppedOnly = false;
    ListOrder order = ListOrder::DueFirst;
};

struct PageKey {
    qint64 sortValue = 0;
    qint64 row = 0;
};

struct DossierPage {
    QList<DossierLine> lines;
    PageKey next;
    bool hasMore = false;
};

struct DossierDetail {
    DossierLine line;
    QJsonObject fields;  // domain: dossierFromJson
    qint64 serverVersion = 0;
    qint64 localRev = 0;
    // Another desk has it open, as the province said ("đang xử lý: quầy 3"): advice, as long as heldUntil is ahead.
    QString heldBy, heldByName;
    QDateTime heldUntil;
};

struct TimelineEntry {
    QUuid id;
    QString kind;
    QJsonObject payload;
    QString actorName, actorRole, actorPost;
    QDateTime at;
    bool confirmed = false;  // the province has it, or it concerns this desk alone
};

// An operation that is not done yet, for the sync panel.
struct WaitingLine {
    QUuid opId;
    QUuid dossierId;
    QString displayNumber;
    QString action;  // "receive", "sign" …
    QString state;   // held (can be undone until nextAttemptAt), ready, sent, conflict, rejected
    QDateTime since;
    int attempts = 0;
    QDateTime nextAttemptAt;
    QString lastCode, lastDetail;
    QString applicantName;
    QString actorName;  // who did it at this desk
};

// A field that two hands changed, as the comparison shows it: base, mine, the province's.
struct ConflictField {
    QUuid id;      // stations::Decision::conflictId
    QString path;  // dotted, e.g. "applicant.phone"; ui/words turns it into a caption
    QJsonValue base, mine, theirs;
    bool takesWhole = false;  // fees, decisions, signed content: mine or theirs, never edited
    QString resolution;       // empty: to be decided; mine, theirs, edited: decided, other fields are still open
};

// An operation that stopped its dossier's lane and waits for a person (stations::ConflictDesk).
struct StopLine {
    QUuid opId;
    QUuid dossierId;
    QString displayNumber;
    QString applicantName;
    QString action;
    bool isConflict = false;  // else the province refused it
    QString code, detail;     // why it was refused, e.g. "illegal-transition"
    QString stateThere;       // state of the dossier at the province, as far as this desk knows
    QDateTime since;
    int behind = 0;                    // operations that wait behind it
    QList<ConflictField> fields = {};  // of a conflict
};

struct SyncCounts {
    int waiting = 0;  // operations ready or sent
    int conflicts = 0;
    int rejected = 0;
    int uploads = 0;
    QDateTime oldestWaiting;  // invalid: nothing waits
};

class ReadModels {
public:
    explicit ReadModels(std::unique_ptr<Database> database);
    // Reads through a connection that somebody else owns (headless use, simulator).
    explicit ReadModels(Database& database);
    ~ReadModels();

    Result<DossierPage> page(const DossierFilter& filter, const PageKey& after, int limit);
    Result<DossierPage> page(const DossierFilter& filter, int limit) { return page(filter, {}, limit); }
    Result<int> count(const DossierFilter& filter, int cap = 1000);
    // States without dossiers are left out.
    Result<QMap<QString, int>> countsByState(const QString& unit, int cap = 1000);
    // Best first: the exact number, then hits with the accents as typed, then the newest.
    Result<QList<DossierLine>> search(const QString& text, int limit);
    // Dossiers that another desk has open, as far as this desk has asked: whose.
    Result<QMap<QUuid, QString>> held(const QDateTime& now);
    Result<DossierDetail> detail(const QUuid& id);
    Result<QList<TimelineEntry>> timeline(const QUuid& id);
    // now: by the desk's clock, to tell what is still held; invalid: nothing is called held.
    Result<QList<WaitingLine>> waiting(int limit, const QDateTime& now = {});
    Result<SyncCounts> syncCounts();
    // What needs a person, oldest first; of one dossier, or of all (a null id).
    Result<QList<StopLine>> stops(const QUuid& dossier = {}, int limit = 500);
    void interrupt();

private:
    std::unique_ptr<Database> m_owned;
    Database& m_database;
};

}  // namespace motcua::store
