-- Texts and criteria are written without a look at whether an earlier import wrote the same ones, which was a third of
-- an import's time; a set of reasons is one row; and sums say when a party was last seen at something.

ALTER TABLE party_sum ADD COLUMN first_us INTEGER NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE party_sum ADD COLUMN last_us INTEGER NOT NULL DEFAULT -9223372036854775808;
UPDATE party_sum SET
  first_us = coalesce((SELECT min(at_us) FROM claim c WHERE c.party = party_sum.party AND c.facet = party_sum.facet AND at_us > -9223372036854775808), first_us),
  last_us = coalesce((SELECT max(at_us) FROM claim c WHERE c.party = party_sum.party AND c.facet = party_sum.facet), last_us)
  WHERE side = 0;
UPDATE party_sum SET
  first_us = coalesce((SELECT min(at_us) FROM claim c WHERE c.other = party_sum.party AND c.facet = party_sum.facet AND at_us > -9223372036854775808), first_us),
  last_us = coalesce((SELECT max(at_us) FROM claim c WHERE c.other = party_sum.party AND c.facet = party_sum.facet), last_us)
  WHERE side = 1;

-- Which kinds of criteria a party's personalisations were chosen by. `categories` as the criterion has them: an empty
-- list means those of the kind.
CREATE TABLE party_reason (
  party      INTEGER NOT NULL,
  facet      INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  categories TEXT NOT NULL,
  claims     INTEGER NOT NULL,
  last_us    INTEGER NOT NULL,
  PRIMARY KEY (party, facet, kind, categories)
) STRICT, WITHOUT ROWID;
INSERT INTO party_reason (party, facet, kind, categories, claims, last_us)
SELECT c.party, c.facet, coalesce(k.kind, 'not-stated'), coalesce(k.categories, '[]'), count(DISTINCT c.id), max(c.at_us)
  FROM personalisation p JOIN claim c ON c.id = p.claim
  LEFT JOIN reason r ON r.reason_set = p.reason_set LEFT JOIN criterion k ON k.id = r.criterion
 WHERE c.party IS NOT NULL
 GROUP BY 1, 2, 3, 4;

-- The criteria of a set, in order, as a list of their numbers.
CREATE TABLE reason_set_new (
  id       INTEGER PRIMARY KEY,
  criteria TEXT NOT NULL
) STRICT;
INSERT INTO reason_set_new (id, criteria)
SELECT reason_set, json_group_array(criterion ORDER BY n) FROM reason GROUP BY reason_set;

-- In which sets a criterion stands.
CREATE TABLE criterion_use (
  criterion  INTEGER NOT NULL,
  reason_set INTEGER NOT NULL,
  PRIMARY KEY (criterion, reason_set)
) STRICT, WITHOUT ROWID;
INSERT INTO criterion_use (criterion, reason_set)
SELECT DISTINCT criterion, reason_set FROM reason ORDER BY criterion, reason_set;

CREATE TABLE personalisation_new (
  claim      INTEGER PRIMARY KEY REFERENCES claim,
  subject    INTEGER,
  place      INTEGER,
  reason_set INTEGER REFERENCES reason_set_new
) STRICT;
INSERT INTO personalisation_new (claim, subject, place, reason_set)
SELECT claim, subject, place, reason_set FROM personalisation;

CREATE TABLE criterion_new (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  stated     INTEGER NOT NULL,
  value      INTEGER,
  categories TEXT NOT NULL DEFAULT '[]'
) STRICT;
INSERT INTO criterion_new (id, kind, stated, value, categories)
SELECT id, kind, stated, value, categories FROM criterion;

DROP TABLE personalisation;
DROP TABLE reason;
DROP TABLE reason_set;
DROP TABLE criterion;
ALTER TABLE reason_set_new RENAME TO reason_set;
ALTER TABLE personalisation_new RENAME TO personalisation;
ALTER TABLE criterion_new RENAME TO criterion;
CREATE INDEX personalisation_by_reasons ON personalisation (reason_set);
CREATE INDEX criterion_by_stated ON criterion (stated);
CREATE INDEX criterion_by_value ON criterion (value) WHERE value IS NOT NULL;

DROP INDEX text_by_hash;
ALTER TABLE text DROP COLUMN hash;

-- New texts are made searchable together: with room for them, the index is written once and not merged over and over.
INSERT INTO text_found (text_found, rank) VALUES ('hashsize', 8388608);
