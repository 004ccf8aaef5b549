// Everything the province remembers, as plain data. Endpoints read and write it; nothing else does.
//
// Determinism: all chance comes from `rng`, and only questions that change the state draw from it, so that the same
// questions in the same order give the same state (this is how --persist works). Threads: one.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <vector>

#include "base/Clock.h"
#include "base/Rng.h"
#include "domain/ShippedProcesses.h"
#include "sandbox/model/Seed.h"
#include "sandbox/model/gate/GateRecords.h"

namespace motcua::sandbox {

struct Change {
    qint64 seq = 0;
    QString entity;
    QString id;
    int version = 0;
    QJsonObject data;
    QString causedBy;      // opId, or empty
    QString office;        // empty: for everyone
    bool removed = false;  // a tombstone; `data` is empty
};

struct Dossier {
    QString id;
    QString office;
    int version = 0;
    qint64 seq = 0;  // of its last change
    QJsonObject fields;
    QString etag() const { return QStringLiteral("\"%1-%2\"").arg(version).arg(seq); }
};

// Order of the operations of one dossier from one desk. `settled` counts refused ones too: a desk may go on after one.
struct Lane {
    qint64 applied = 0;
    qint64 settled = 0;
};

struct StoredOp {
    QByteArray fingerprint;
    QJsonObject result;
};

struct NumberLease {
    QString id;
    QString unit;
    QString deviceId;
    QDate date;
    int lo = 0;
    int hi = 0;  // after a return: the last number that was used
    QDateTime expiresAt;
    QJsonObject toJson() const;
};

struct Upload {
    QString id;
    QString office;
    QByteArray sha256;    // hex, promised at creation
    QByteArray metadata;  // as it came: HEAD gives it back
    qint64 length = 0;
    QByteArray bytes;
    QDateTime expiresAt;
    bool discarded = false;  // finished with another hash than promised
};

struct Blob {
    QByteArray bytes;
    QSet<QString> offices;
};

struct LoginCode {
    QString officerId;
    QString clientId;
    QString redirectUri;
    QString challenge;
    QString nonce;
    QString scope;
    QDateTime expiresAt;
    QString family;  // the refresh tokens born of it; set when used
};

struct RefreshToken {
    QString officerId;
    QString clientId;
    QString scope;
    QString family;
    QDateTime expiresAt;
    bool used = false;
    QDateTime usedAt = {};
    QString successor = {};  // the token that took its place
};

// Advice: which desk has a dossier open.
struct DossierLock {
    QString deviceId;
    QString desk;     // its name for people
    QString officer;  // full name
    QDateTime until;
};

struct WrongTries {
    int count = 0;
    QDateTime lockedUntil;
};

struct State {
    explicit State(Seed theSeed, quint64 chance);

    Seed seed;
    SeededRng rng;
    std::vector<Change> feed;       // by seq, with holes once compacted
    qint64 head = 0;                // seq of the last change
    qint64 compactedTo = 0;         // changes up to here are thinned out to the latest of each entity
    QHash<QString, qint64> latest;  // "<entity>/<id>" → seq of its last change
    QHash<QString, Dossier> dossiers;
    QHash<QString, StoredOp> ops;
    QHash<QString, Lane> lanes;               // "<device>/<dossier>"
    QHash<QString, QString> devices;          // device → office; a desk belongs to one office for ever
    QHash<QString, NumberLease> leases;       // by id
    QHash<QString, int> lastSerial;           // "<unit>-<yyMMdd>" → last number leased or given
    QHash<QString, QString> numbers;          // number → dossier
    QHash<QString, QByteArray> leaseAnswers;  // Idempotency-Key → the first answer
    QHash<QString, Upload> uploads;
    QHash<QByteArray, Blob> blobs;  // by SHA-256, hex
    QHash<QString, LoginCode> codes;
    QHash<QString, RefreshToken> refreshTokens;
    QSet<QString> revokedFamilies;
    QHash<QString, DossierLock> locks;      // by dossier
    QHash<QString, WrongTries> wrongTries;  // by username
    GateRecords gate;                       // the systems behind the gate

    qint64 publish(Change change);  // gives it the next seq
    bool isLatest(const Change& change) const {
        return latest.value(change.entity + QLatin1Char('/') + change.id) == change.seq;
    }
    void compact();
    const Officer* officer(const QString& id) const;
    // The shipped processes and those of the catalogue.
    const ProcessBook& processes();
    const Officer* officerNamed(const QString& username) const;
    QString token();  // 32 bytes of chance, base64url
    // Remembers the desk's office; false if the desk belongs to another one.
    bool enrol(const QString& deviceId, const QString& office);

private:
    ProcessBook m_processes;
    qsizetype m_processesOf = 0;  // so much of the catalogue is in it
};

// Hashes named in the fields ("sha256" members) that no upload of the office has brought yet.
QStringList missingBlobs(const State& state, const Dossier& dossier);

}  // namespace motcua::sandbox
