-- Search by beginnings of words: every beginning is a token of its own (SearchIndex.h), so that one typed letter reads one
-- list in order instead of merging thousands. No positions are kept: words are only ever combined by AND.
DROP TABLE dossier_fts;
CREATE VIRTUAL TABLE dossier_fts USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', detail = none
);

-- Fingerprint of the indexed text: a step that does not change the text leaves the index alone. NULL: not indexed yet.
ALTER TABLE dossier ADD COLUMN search_key INTEGER;
CREATE INDEX dossier_unindexed ON dossier (row) WHERE search_key IS NULL;
