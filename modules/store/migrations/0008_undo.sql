-- The files of a step that is taken back stay here: which step queued them, unless a second one names the same file.
ALTER TABLE upload ADD COLUMN op_id BLOB CHECK (op_id IS NULL OR length(op_id) = 16);
CREATE INDEX upload_by_operation ON upload (op_id) WHERE op_id IS NOT NULL;
