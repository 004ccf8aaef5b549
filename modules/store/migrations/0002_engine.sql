-- Version 2: the complete sync engine.
--
-- A dossier's number and provisional code were UNIQUE: a province that names one twice would have stopped every later pull. Two
-- dossiers that this desk alone knows still cannot share a number.
CREATE TABLE dossier_2 (
    row            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    number         TEXT CHECK (number <> ''),
    provisional    TEXT CHECK (provisional <> ''),
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
INSERT INTO dossier_2 (row, id, number, provisional, state, server_version, local_rev, lane_seq, dirty, hidden, applicant_name,
                       procedure_code, procedure_name, unit, assignee, assignee_name, received_at, due_at, updated_at, heading,
                       fields, base)
    SELECT row, id, number, provisional, state, server_version, local_rev, lane_seq, dirty, hidden, applicant_name,
           procedure_code, procedure_name, unit, assignee, assignee_name, received_at, due_at, updated_at, heading, fields, base
    FROM dossier;
DROP TABLE dossier;
ALTER TABLE dossier_2 RENAME TO dossier;
CREATE INDEX dossier_by_number ON dossier (number) WHERE number IS NOT NULL;
CREATE INDEX dossier_by_provisional ON dossier (provisional) WHERE provisional IS NOT NULL;
CREATE UNIQUE INDEX dossier_number_given_here ON dossier (number) WHERE server_version = 0 AND number IS NOT NULL;
CREATE INDEX dossier_by_state_due ON dossier (state, due_order, row, unit, assignee) WHERE hidden = 0;
CREATE INDEX dossier_by_state_age ON dossier (state, received_at, row, unit, assignee) WHERE hidden = 0;
CREATE INDEX dossier_by_assignee ON dossier (assignee, state, due_order, row) WHERE hidden = 0;
CREATE INDEX dossier_by_due ON dossier (due_order, row) WHERE hidden = 0;
CREATE INDEX dossier_by_age ON dossier (received_at, row) WHERE hidden = 0;
CREATE INDEX dossier_open ON dossier (id, server_version) WHERE hidden = 0 AND state <> 'returned';
CREATE INDEX dossier_owing_timestamp ON dossier (row) WHERE instr (fields, '"waiting-timestamp"') > 0;

-- An operation that a person settled is kept as 'superseded'; its successor stands in its place in the lane (`turn`, `lane_seq`).
CREATE TABLE outbox_2 (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    turn            INTEGER NOT NULL,
    op_id           BLOB NOT NULL UNIQUE CHECK (length(op_id) = 16),
    lane            BLOB NOT NULL REFERENCES dossier (id),
    lane_seq        INTEGER NOT NULL CHECK (lane_seq >= 1),
    kind            TEXT NOT NULL CHECK (kind <> ''),
    payload         TEXT NOT NULL CHECK (json_valid(payload)),
    fingerprint     BLOB NOT NULL CHECK (length(fingerprint) = 32),
    base_version    INTEGER NOT NULL CHECK (base_version >= 0),
    state           TEXT NOT NULL CHECK (state IN ('ready', 'sent', 'done', 'conflict', 'rejected', 'superseded')),
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    not_before      INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    last_code       TEXT,
    last_detail     TEXT,
    created_at      INTEGER NOT NULL,
    sent_at         INTEGER,
    -- Version of the dossier that this operation made; until the feed has brought it, a rebase applies the operation again.
    applied_version INTEGER,
    superseded_by   BLOB CHECK (length(superseded_by) = 16),
    CHECK (state <> 'superseded' OR superseded_by IS NOT NULL)
) STRICT;
INSERT INTO outbox_2 (seq, turn, op_id, lane, lane_seq, kind, payload, fingerprint, base_version, state, attempts, not_before,
                      next_attempt_at, last_code, last_detail, created_at, sent_at, applied_version)
    SELECT seq, seq, op_id, lane, lane_seq, kind, payload, fingerprint, base_version, state, attempts, not_before,
           next_attempt_at, last_code, last_detail, created_at, sent_at, applied_version
    FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_2 RENAME TO outbox;
CREATE UNIQUE INDEX outbox_lane ON outbox (lane, lane_seq) WHERE state <> 'superseded';
CREATE INDEX outbox_by_lane ON outbox (lane, lane_seq);
CREATE INDEX outbox_open ON outbox (state, seq) WHERE state NOT IN ('done', 'superseded');
CREATE INDEX outbox_turn ON outbox (turn, lane_seq) WHERE state IN ('ready', 'sent');
CREATE TRIGGER outbox_sent_is_final BEFORE UPDATE OF op_id, lane, lane_seq, kind, payload, fingerprint ON outbox
    WHEN OLD.sent_at IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'a sent operation does not change'); END;
CREATE TRIGGER outbox_sent_stays BEFORE DELETE ON outbox
    WHEN OLD.sent_at IS NOT NULL AND OLD.state NOT IN ('done', 'superseded')
    BEGIN SELECT RAISE (ABORT, 'a sent operation stays until it is settled'); END;

-- Files that must be at the province before the operation goes: a signed result is never announced without its bytes.
CREATE TABLE operation_file (
    op_id  BLOB NOT NULL CHECK (length(op_id) = 16),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (op_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_file_by_hash ON operation_file (sha256);

-- What a person chose for a field: {"v": value}; null: not decided.
ALTER TABLE conflict ADD COLUMN settled TEXT CHECK (json_valid(settled));
CREATE INDEX conflict_by_operation ON conflict (op_id);

-- Files that other desks attached, on their way here; the parts lie encrypted like everything in this database.
CREATE TABLE download (
    sha256          BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    size            INTEGER NOT NULL CHECK (size >= 0),
    mime            TEXT NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    last_code       TEXT,
    queued_at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE download_part (
    sha256 BLOB NOT NULL REFERENCES download (sha256) ON DELETE CASCADE,
    at     INTEGER NOT NULL CHECK (at >= 0),
    bytes  BLOB NOT NULL,
    PRIMARY KEY (sha256, at)
) STRICT;

-- Pages of a snapshot until it is whole; then they are applied in one transaction.
CREATE TABLE snapshot_page (
    page INTEGER PRIMARY KEY,
    json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

-- Which dossiers this desk holds open, and who else has them open ("đang xử lý: quầy 3"). Advice only: versions decide.
CREATE TABLE dossier_lock (
    dossier_id   BLOB PRIMARY KEY REFERENCES dossier (id),
    wanted_until INTEGER NOT NULL,
    asked_at     INTEGER,
    holder       TEXT,
    holder_name  TEXT,
    held_until   INTEGER
) STRICT, WITHOUT ROWID;
