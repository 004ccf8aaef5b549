-- Version 3. Raised by every change of the catalogue, so that what was read from it may be kept in memory while it stands.
CREATE TABLE catalogue_revision (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO catalogue_revision (one, value) VALUES (1, 1);
CREATE TRIGGER catalogue_added AFTER INSERT ON catalogue
    BEGIN UPDATE catalogue_revision SET value = value + 1; END;
CREATE TRIGGER catalogue_changed AFTER UPDATE ON catalogue
    BEGIN UPDATE catalogue_revision SET value = value + 1; END;
CREATE TRIGGER catalogue_removed AFTER DELETE ON catalogue
    BEGIN UPDATE catalogue_revision SET value = value + 1; END;
