-- What a step asks of other systems by itself (a notice, a paper for the repository) belongs to that step: it waits as long as
-- the step is held for "undo", and is withdrawn with it.
ALTER TABLE gate_request ADD COLUMN op_id BLOB CHECK (op_id IS NULL OR length(op_id) = 16);
ALTER TABLE gate_request ADD COLUMN held_until INTEGER NOT NULL DEFAULT 0;
CREATE INDEX gate_by_operation ON gate_request (op_id) WHERE op_id IS NOT NULL AND state = 'waiting';
