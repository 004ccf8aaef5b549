-- Version 1. Ids are UUIDs as BLOB(16), hashes BLOB(32), times INTEGER unix milliseconds UTC, documents canonical JSON.
-- A dossier's list columns repeat what stands in `fields`, for indexes only: DossierStore writes both from one document.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The states the program knows; a later version adds rows, the province's numbers stand in domain/Workflow.
CREATE TABLE dossier_state (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO dossier_state (state) VALUES
    ('received'), ('transferred'), ('assigned'), ('resultDrafted'), ('approved'),
    ('signed'), ('sealed'), ('resultReady'), ('returned');

-- The long documents stand last: a list reads its columns without touching them.
CREATE TABLE dossier (
    row            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    number         TEXT UNIQUE CHECK (number <> ''),
    provisional    TEXT UNIQUE CHECK (provisional <> ''),
    state          TEXT NOT NULL REFERENCES dossier_state (state),
    server_version INTEGER NOT NULL CHECK (server_version >= 0),
    local_rev      INTEGER NOT NULL CHECK (local_rev >= 1),
    lane_seq       INTEGER NOT NULL DEFAULT 0 CHECK (lane_seq >= 0),
    dirty          INTEGER NOT NULL CHECK (dirty IN (0, 1)),
    hidden         INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    applicant_name TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_name TEXT NOT NULL,
    unit           TEXT NOT NULL,
    assignee       TEXT NOT NULL,
    assignee_name  TEXT NOT NULL,
    received_at    INTEGER NOT NULL,
    due_at         INTEGER,
    due_order      INTEGER NOT NULL GENERATED ALWAYS AS (ifnull(due_at, 9223372036854775807)) VIRTUAL,
    updated_at     INTEGER NOT NULL,
    heading        TEXT NOT NULL,
    fields         TEXT NOT NULL CHECK (json_valid(fields)),
    base           TEXT CHECK (json_valid(base))
) STRICT;
-- Lists are found and sorted in an index alone; unit and assignee stand behind the key to be compared there.
CREATE INDEX dossier_by_state_due ON dossier (state, due_order, row, unit, assignee) WHERE hidden = 0;
CREATE INDEX dossier_by_state_age ON dossier (state, received_at, row, unit, assignee) WHERE hidden = 0;
CREATE INDEX dossier_by_assignee ON dossier (assignee, state, due_order, row) WHERE hidden = 0;
CREATE INDEX dossier_by_due ON dossier (due_order, row) WHERE hidden = 0;
CREATE INDEX dossier_by_age ON dossier (received_at, row) WHERE hidden = 0;
CREATE INDEX dossier_open ON dossier (id, server_version) WHERE hidden = 0 AND state <> 'returned';
-- Signatures made during an outage owe a timestamp; few at any time, so a partial index finds them at once.
CREATE INDEX dossier_owing_timestamp ON dossier (row) WHERE instr (fields, '"waiting-timestamp"') > 0;

-- Text recognized on a paper; searched, never shown as data.
CREATE TABLE paper_text (
    dossier_id BLOB NOT NULL REFERENCES dossier (id),
    component  TEXT NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (dossier_id, component)
) STRICT, WITHOUT ROWID;

-- Folded text of a dossier (base/Text.h folded); rowid = dossier.row.
CREATE VIRTUAL TABLE dossier_fts USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'unicode61', prefix = '2 3', detail = 'full'
);

-- The audit trail: append-only, hash-chained. Rows may only gain the province's sequence number and time, once.
CREATE TABLE dossier_event (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    dossier_id  BLOB REFERENCES dossier (id),
    op_id       BLOB CHECK (length(op_id) = 16),
    kind        TEXT NOT NULL CHECK (kind <> ''),
    payload     TEXT NOT NULL CHECK (json_valid(payload)),
    actor_id    TEXT NOT NULL,
    actor_name  TEXT NOT NULL,
    actor_role  TEXT NOT NULL,
    actor_post  TEXT NOT NULL,
    device_time INTEGER NOT NULL,
    server_time INTEGER,
    server_seq  INTEGER,
    prev_hash   BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash        BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX event_by_dossier ON dossier_event (dossier_id, seq);
CREATE INDEX event_by_op ON dossier_event (op_id) WHERE op_id IS NOT NULL;
CREATE TRIGGER event_never_deleted BEFORE DELETE ON dossier_event
    BEGIN SELECT RAISE (ABORT, 'the audit trail keeps every row'); END;
CREATE TRIGGER event_never_changed
    BEFORE UPDATE OF seq, id, dossier_id, op_id, kind, payload, actor_id, actor_name, actor_role, actor_post, device_time, prev_hash, hash
    ON dossier_event
    BEGIN SELECT RAISE (ABORT, 'the audit trail keeps every row as it was written'); END;
CREATE TRIGGER event_confirmed_once BEFORE UPDATE OF server_seq, server_time ON dossier_event
    WHEN OLD.server_seq IS NOT NULL AND OLD.server_seq IS NOT NEW.server_seq
    BEGIN SELECT RAISE (ABORT, 'an event is confirmed once'); END;

-- What the chain's end must be: a chain cut at its end shows too.
CREATE TABLE audit_head (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    count INTEGER NOT NULL,
    hash  BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO audit_head (one, count, hash) VALUES (1, 0, zeroblob(32));

-- Operations on their way to the province. lane = dossier.
CREATE TABLE outbox (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id           BLOB NOT NULL UNIQUE CHECK (length(op_id) = 16),
    lane            BLOB NOT NULL REFERENCES dossier (id),
    lane_seq        INTEGER NOT NULL CHECK (lane_seq >= 1),
    kind            TEXT NOT NULL CHECK (kind <> ''),
    payload         TEXT NOT NULL CHECK (json_valid(payload)),
    fingerprint     BLOB NOT NULL CHECK (length(fingerprint) = 32),
    base_version    INTEGER NOT NULL CHECK (base_version >= 0),
    state           TEXT NOT NULL CHECK (state IN ('ready', 'sent', 'done', 'conflict', 'rejected')),
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    not_before      INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    last_code       TEXT,
    last_detail     TEXT,
    created_at      INTEGER NOT NULL,
    sent_at         INTEGER,
    -- Version of the dossier that this operation made; until the feed has brought it, a rebase applies the operation again.
    applied_version INTEGER,
    UNIQUE (lane, lane_seq)
) STRICT;
CREATE INDEX outbox_open ON outbox (state, seq) WHERE state <> 'done';
CREATE TRIGGER outbox_sent_is_final BEFORE UPDATE OF op_id, lane, lane_seq, kind, payload, fingerprint ON outbox
    WHEN OLD.sent_at IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'a sent operation does not change'); END;
CREATE TRIGGER outbox_sent_stays BEFORE DELETE ON outbox
    WHEN OLD.sent_at IS NOT NULL AND OLD.state <> 'done'
    BEGIN SELECT RAISE (ABORT, 'a sent operation stays until it is settled'); END;

CREATE TABLE feed_cursor (
    stream     TEXT PRIMARY KEY,
    cursor     TEXT NOT NULL,
    head_seen  INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Law as data: procedures, agencies, posts, officers, calendars, code lists, places.
CREATE TABLE catalogue (
    entity  TEXT NOT NULL,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    json    TEXT NOT NULL CHECK (json_valid(json)),
    heading TEXT NOT NULL,
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    sha256     BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    size       INTEGER NOT NULL CHECK (size >= 0),
    mime       TEXT NOT NULL,
    key_id     TEXT NOT NULL,
    local      INTEGER NOT NULL CHECK (local IN (0, 1)),
    remote     INTEGER NOT NULL CHECK (remote IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE upload (
    sha256          BLOB PRIMARY KEY REFERENCES blob (sha256),
    url             TEXT,
    sent_bytes      INTEGER NOT NULL DEFAULT 0 CHECK (sent_bytes >= 0),
    expires_at      INTEGER,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    last_code       TEXT,
    queued_at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE number_lease (
    lease_id    TEXT NOT NULL,
    scope       TEXT NOT NULL,
    day         TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    lo          INTEGER NOT NULL CHECK (lo >= 1),
    hi          INTEGER NOT NULL CHECK (hi >= lo),
    next        INTEGER NOT NULL CHECK (next BETWEEN lo AND hi + 1),
    expires_at  INTEGER NOT NULL,
    returned_at INTEGER,
    PRIMARY KEY (lease_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_by_day ON number_lease (scope, day, lo);
CREATE TRIGGER lease_never_goes_back BEFORE UPDATE OF next ON number_lease WHEN NEW.next < OLD.next
    BEGIN SELECT RAISE (ABORT, 'a number is given once'); END;

CREATE TABLE provisional_counter (
    day  TEXT PRIMARY KEY CHECK (day GLOB '????-??-??'),
    last INTEGER NOT NULL CHECK (last >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    dossier_id  BLOB NOT NULL REFERENCES dossier (id),
    op_id       BLOB NOT NULL CHECK (length(op_id) = 16),
    field       TEXT NOT NULL,
    base        TEXT NOT NULL CHECK (json_valid(base)),
    mine        TEXT NOT NULL CHECK (json_valid(mine)),
    theirs      TEXT NOT NULL CHECK (json_valid(theirs)),
    opened_at   INTEGER NOT NULL,
    resolution  TEXT CHECK (resolution IN ('mine', 'theirs', 'edited', 'same')),
    resolved_by TEXT,
    resolved_at INTEGER,
    CHECK ((resolution IS NULL) = (resolved_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_open ON conflict (dossier_id) WHERE resolution IS NULL;

-- Unfinished input of an officer; never synchronised.
CREATE TABLE draft (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    officer_id TEXT NOT NULL,
    kind       TEXT NOT NULL,
    json       TEXT NOT NULL CHECK (json_valid(json)),
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Tokens of officers and devices; secret, protected by the encryption of this database.
CREATE TABLE session (
    name       TEXT PRIMARY KEY,
    json       TEXT NOT NULL CHECK (json_valid(json)),
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
