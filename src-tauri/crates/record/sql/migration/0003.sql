-- What the person wants, what they said of it before, and their own tags of brands.

-- `target` is a sector's name or a brand's id; empty for everyone.
CREATE TABLE preference (
  purpose    TEXT NOT NULL,
  scope      TEXT NOT NULL,
  target     TEXT NOT NULL,
  preference TEXT NOT NULL,                  -- JSON
  PRIMARY KEY (purpose, scope, target)
) STRICT, WITHOUT ROWID;

-- Each change of a preference, by the operation that made it; whether it was taken back stands there.
CREATE TABLE preference_change (
  operation  INTEGER NOT NULL,
  n          INTEGER NOT NULL,
  purpose    TEXT NOT NULL,
  scope      TEXT NOT NULL,
  target     TEXT NOT NULL,
  was        TEXT,                           -- JSON
  became     TEXT,                           -- JSON
  PRIMARY KEY (operation, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE brand_tag (
  brand TEXT NOT NULL,
  tag   TEXT NOT NULL,
  PRIMARY KEY (brand, tag)
) STRICT, WITHOUT ROWID;
