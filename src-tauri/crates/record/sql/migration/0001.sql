-- The first shape of the record. Ids that cross to people are derived from content and stand beside the row's number;
-- numbers are short, so that rows which refer to each other a million times stay small.

-- Whose evidence it is.
CREATE TABLE account (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  platform  TEXT NOT NULL,
  native_id TEXT NOT NULL,
  name      TEXT
) STRICT;

CREATE TABLE source (
  id              INTEGER PRIMARY KEY,
  key             TEXT NOT NULL UNIQUE,
  path            TEXT NOT NULL,
  name            TEXT NOT NULL,
  kind            TEXT NOT NULL,
  confidence      REAL NOT NULL,
  sha256          BLOB NOT NULL UNIQUE,
  bytes           INTEGER NOT NULL,
  exported_at     TEXT,                      -- a moment as JSON
  imported_at     TEXT NOT NULL,             -- RFC 3339
  account         INTEGER REFERENCES account,
  delivery        TEXT,
  reader_version  INTEGER NOT NULL,
  copy_kept       INTEGER NOT NULL,
  holding         INTEGER NOT NULL DEFAULT 0,
  transfer        INTEGER NOT NULL DEFAULT 0,
  personalisation INTEGER NOT NULL DEFAULT 0,
  consent         INTEGER NOT NULL DEFAULT 0,
  contact         INTEGER NOT NULL DEFAULT 0,
  outcome         TEXT NOT NULL DEFAULT '{}' -- what else the reader said, as JSON
) STRICT;

-- Texts of evidence that people may search for, each once. `hash` is the head of a digest; equal hashes are compared.
CREATE TABLE text (
  id    INTEGER PRIMARY KEY,
  hash  INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX text_by_hash ON text (hash);

-- Words that nobody searches for: a place on a platform, a rule's name.
CREATE TABLE word (
  id    INTEGER PRIMARY KEY,
  value TEXT NOT NULL UNIQUE
) STRICT;

-- What a clock reading means: offset, whether the zone is stated, precision; as JSON.
CREATE TABLE clock (
  id   INTEGER PRIMARY KEY,
  form TEXT NOT NULL UNIQUE
) STRICT;

-- Where in a source: outer archives, member and its index; as JSON.
CREATE TABLE place (
  id   INTEGER PRIMARY KEY,
  form TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE brand (
  id              INTEGER PRIMARY KEY,
  key             TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  folded          TEXT NOT NULL,
  look_alike_of   TEXT,
  claims          INTEGER NOT NULL DEFAULT 0,
  holding         INTEGER NOT NULL DEFAULT 0,
  transfer        INTEGER NOT NULL DEFAULT 0,
  personalisation INTEGER NOT NULL DEFAULT 0,
  consent         INTEGER NOT NULL DEFAULT 0,
  contact         INTEGER NOT NULL DEFAULT 0,
  sensitivity     INTEGER NOT NULL DEFAULT 0,
  first_seen      TEXT,                      -- a moment as JSON
  last_seen       TEXT,
  categories      TEXT NOT NULL DEFAULT '[]',
  domains         TEXT NOT NULL DEFAULT '[]',
  handles         TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX brand_by_claims ON brand (claims DESC, folded, key);
CREATE INDEX brand_by_holding ON brand (holding DESC, folded, key);
CREATE INDEX brand_by_personalisation ON brand (personalisation DESC, folded, key);
CREATE INDEX brand_by_sensitivity ON brand (sensitivity DESC, claims DESC, folded, key);
CREATE INDEX brand_by_name ON brand (folded, key);

-- A mark as evidence writes it. `literal` is the writing used most.
CREATE TABLE party (
  id         INTEGER PRIMARY KEY,
  key        TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  platform   TEXT,
  normalised TEXT NOT NULL,
  literal    TEXT NOT NULL,
  brand      INTEGER REFERENCES brand
) STRICT;
CREATE INDEX party_by_normalised ON party (normalised);
CREATE INDEX party_by_brand ON party (brand);

-- One way in which a record names a party: its marks, the surest first, just as written.
CREATE TABLE named (
  id     INTEGER PRIMARY KEY,
  hash   INTEGER NOT NULL UNIQUE,
  claims INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE named_mark (
  named   INTEGER NOT NULL REFERENCES named,
  n       INTEGER NOT NULL,
  party   INTEGER NOT NULL REFERENCES party,
  literal TEXT NOT NULL,
  PRIMARY KEY (named, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_mark_by_party ON named_mark (party);

-- What lists are filtered by: (holding, category, ''), (transfer, form, category), (personalisation, platform, kind),
-- (consent, state, ''), (contact, class, channel). A few hundred at most.
CREATE TABLE facet (
  id     INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  a      TEXT NOT NULL,
  b      TEXT NOT NULL,
  claims INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, a, b)
) STRICT;

-- What all claims have. `party` holds the data, gives it, is advertised, is the vendor or the sender; `other` got the
-- data, or gave it to a holder who acquired it. `at_us` is the instant in microseconds, the smallest number for none.
CREATE TABLE claim (
  id          INTEGER PRIMARY KEY,
  hash        BLOB NOT NULL,
  facet       INTEGER NOT NULL REFERENCES facet,
  account     INTEGER,
  party       INTEGER REFERENCES party,
  named       INTEGER,
  other       INTEGER REFERENCES party,
  other_named INTEGER,
  at_us       INTEGER NOT NULL,
  clock       INTEGER REFERENCES clock,
  at_literal  TEXT,
  standing    TEXT NOT NULL,
  rule        INTEGER,
  mark        TEXT                           -- what tells it from another of the same content
) STRICT;
CREATE INDEX claim_by_facet ON claim (facet, at_us, hash);
CREATE INDEX claim_by_party ON claim (party, facet, at_us, hash) WHERE party IS NOT NULL;
CREATE INDEX claim_by_other ON claim (other, facet, at_us, hash) WHERE other IS NOT NULL;

-- The way from an id that people see to its row; kept apart, so that an import can fill it in order.
CREATE TABLE claim_key (
  hash  BLOB PRIMARY KEY,
  kind  INTEGER NOT NULL,
  claim INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holding (
  claim   INTEGER PRIMARY KEY REFERENCES claim,
  value   INTEGER,
  origin  TEXT NOT NULL,
  literal INTEGER NOT NULL
) STRICT;

CREATE TABLE transfer (
  claim   INTEGER PRIMARY KEY REFERENCES claim,
  literal INTEGER NOT NULL,
  detail  INTEGER
) STRICT;

-- A criterion, each once; criteria that stand together in a record make a set, each once: a campaign shows the same
-- set a thousand times.
CREATE TABLE criterion (
  id         INTEGER PRIMARY KEY,
  hash       INTEGER NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  stated     INTEGER NOT NULL,
  value      INTEGER,
  categories TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX criterion_by_stated ON criterion (stated);
CREATE INDEX criterion_by_value ON criterion (value) WHERE value IS NOT NULL;
CREATE TABLE reason_set (
  id   INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TABLE reason (
  reason_set INTEGER NOT NULL REFERENCES reason_set,
  n          INTEGER NOT NULL,
  criterion  INTEGER NOT NULL REFERENCES criterion,
  PRIMARY KEY (reason_set, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX reason_by_criterion ON reason (criterion);

CREATE TABLE personalisation (
  claim      INTEGER PRIMARY KEY REFERENCES claim,
  subject    INTEGER,
  place      INTEGER,
  reason_set INTEGER REFERENCES reason_set
) STRICT;
CREATE INDEX personalisation_by_reasons ON personalisation (reason_set);

CREATE TABLE consent (
  claim         INTEGER PRIMARY KEY REFERENCES claim,
  vendor_number INTEGER,
  purpose       INTEGER NOT NULL,
  basis         TEXT NOT NULL,
  site          INTEGER
) STRICT;

CREATE TABLE contact (
  claim       INTEGER PRIMARY KEY REFERENCES claim,
  address     INTEGER NOT NULL,
  via         INTEGER,
  subject     INTEGER,
  unsubscribe TEXT,                          -- JSON
  caveat      INTEGER
) STRICT;

-- In which claims a text stands, for search.
CREATE TABLE mention (
  text  INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (text, claim)
) STRICT, WITHOUT ROWID;

-- Kept copies, many to a block, compressed with zstd.
CREATE TABLE block (
  id     INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  bytes  BLOB NOT NULL
) STRICT;
CREATE INDEX block_by_source ON block (source);

-- What a claim stands on. `n` counts a claim's observations in one source.
CREATE TABLE observation (
  claim   INTEGER NOT NULL REFERENCES claim,
  source  INTEGER NOT NULL REFERENCES source,
  n       INTEGER NOT NULL,
  further INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  start   INTEGER,
  length  INTEGER,
  pointer TEXT,
  digest  BLOB NOT NULL,
  block   INTEGER,
  at_byte INTEGER NOT NULL DEFAULT 0,
  size    INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (claim, source, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX observation_by_source ON observation (source, claim);

-- Sums, so that no screen counts. `side` is 0 for `claim.party`, 1 for `claim.other`.
CREATE TABLE party_sum (
  party    INTEGER NOT NULL,
  side     INTEGER NOT NULL,
  facet    INTEGER NOT NULL,
  claims   INTEGER NOT NULL,
  PRIMARY KEY (party, side, facet)
) STRICT, WITHOUT ROWID;
CREATE TABLE reason_month (
  month  INTEGER NOT NULL,                   -- 202605
  kind   TEXT NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (month, kind)
) STRICT, WITHOUT ROWID;

-- What the person decided about brands, by the keys of parties, so that it survives a source that goes and comes back.
CREATE TABLE decision (
  a    TEXT NOT NULL,
  b    TEXT NOT NULL,
  same INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE brand_name (
  party TEXT PRIMARY KEY,
  name  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Former ids of brands, each with a party that leads to the brand of today.
CREATE TABLE alias (
  key   TEXT PRIMARY KEY,
  party TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_party ON alias (party);
CREATE TABLE join_made (
  id       TEXT PRIMARY KEY,
  a        TEXT NOT NULL,
  b        TEXT NOT NULL,
  rule     TEXT NOT NULL,
  strength TEXT NOT NULL,
  made_by  TEXT NOT NULL,
  state    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX join_by_state ON join_made (state);
CREATE INDEX join_by_a ON join_made (a);
CREATE INDEX join_by_b ON join_made (b);

CREATE TABLE request (
  id         INTEGER PRIMARY KEY,
  key        TEXT NOT NULL UNIQUE,
  reference  TEXT NOT NULL,
  brand      TEXT NOT NULL,
  brand_name TEXT NOT NULL,
  "right"    TEXT NOT NULL,
  row        TEXT NOT NULL,
  law        TEXT NOT NULL,
  citation   TEXT NOT NULL,
  language   TEXT NOT NULL,
  recipient  TEXT NOT NULL,
  learns     TEXT NOT NULL,
  drafted_on TEXT NOT NULL,
  subject    TEXT NOT NULL,
  body       TEXT NOT NULL,
  exhibits   TEXT NOT NULL,
  extra      TEXT NOT NULL,
  is_open    INTEGER NOT NULL
) STRICT;
CREATE INDEX request_by_brand ON request (brand, is_open);
CREATE TABLE frozen (
  request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
  n       INTEGER NOT NULL,
  digest  BLOB NOT NULL,
  bytes   BLOB NOT NULL,
  PRIMARY KEY (request, n)
) STRICT;
CREATE TABLE step (
  request         INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
  n               INTEGER NOT NULL,
  state           TEXT NOT NULL,
  on_day          TEXT NOT NULL,
  note            TEXT,
  attachment_name TEXT,
  attachment      BLOB,
  PRIMARY KEY (request, n)
) STRICT;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every change with its inverse. A removed source is kept as a compressed dump until it is purged.
CREATE TABLE operation (
  id      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,
  at      TEXT NOT NULL,
  name    TEXT NOT NULL,
  subject TEXT NOT NULL,
  changed TEXT NOT NULL,
  inverse TEXT,
  undone  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX operation_that_stands ON operation (id) WHERE undone = 0;
CREATE TABLE dump (
  operation INTEGER NOT NULL,
  n         INTEGER NOT NULL,
  bytes     BLOB NOT NULL,
  PRIMARY KEY (operation, n)
) STRICT;

-- Full text. The texts are handed over folded (accents gone, ß as ss), so both tables keep no copy of them.
CREATE VIRTUAL TABLE text_found USING fts5 (
  value, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE brand_found USING fts5 (
  value, content = '', contentless_delete = 1, tokenize = "trigram"
);
