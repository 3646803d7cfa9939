-- What the person said that the columns of tables mean, by the set of their heads.
CREATE TABLE mapping (
  key     TEXT PRIMARY KEY,
  mapping TEXT NOT NULL                      -- JSON
) STRICT, WITHOUT ROWID;
