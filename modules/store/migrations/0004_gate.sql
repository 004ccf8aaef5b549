-- Questions and orders to other systems through the province's gate. Not operations of a dossier: they have no lane, and a
-- waiting one never stops the walk. `waiting` means "not yet checked"; nothing but `answered` may be read as an answer.
CREATE TABLE gate_request (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- the idempotency key for ever
    service         TEXT NOT NULL CHECK (service <> ''),
    dossier_id      BLOB REFERENCES dossier (id),
    purpose         TEXT NOT NULL CHECK (purpose <> ''),
    actor           TEXT NOT NULL CHECK (json_valid(actor)),
    request         TEXT NOT NULL CHECK (json_valid(request)),
    once_key        TEXT,                                         -- one request for one event: notices, parcels
    wire            TEXT,                                         -- the body as first sent; a repetition is the same byte for byte
    state           TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'refused', 'failed')),
    answer          TEXT CHECK (json_valid(answer)),
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at INTEGER NOT NULL,
    last_code       TEXT,
    last_detail     TEXT,
    asked_at        INTEGER NOT NULL,
    closed_at       INTEGER,
    CHECK ((state = 'waiting') = (closed_at IS NULL)),
    CHECK ((state = 'answered') = (answer IS NOT NULL))
) STRICT;
CREATE INDEX gate_waiting ON gate_request (next_attempt_at, seq) WHERE state = 'waiting';
-- A refused or failed one may be asked again.
CREATE UNIQUE INDEX gate_once ON gate_request (once_key) WHERE state IN ('waiting', 'answered');
CREATE INDEX gate_by_dossier ON gate_request (dossier_id, seq);
CREATE TRIGGER gate_sent_is_final BEFORE UPDATE OF id, service, dossier_id, purpose, actor, request, wire ON gate_request
    WHEN OLD.wire IS NOT NULL
    BEGIN SELECT RAISE (ABORT, 'a sent request does not change'); END;
CREATE TRIGGER gate_closed_is_final BEFORE UPDATE ON gate_request WHEN OLD.state <> 'waiting'
    BEGIN SELECT RAISE (ABORT, 'an answered request does not change'); END;
CREATE TRIGGER gate_never_deleted BEFORE DELETE ON gate_request
    BEGIN SELECT RAISE (ABORT, 'who asked what about whom is kept'); END;
