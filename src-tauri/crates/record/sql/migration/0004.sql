-- Addresses made for one brand and used by another: what rules work out from several sources is made anew with every
-- change, and found without a walk through the mails of a life.

-- What was worked out from several sources, and how strongly it holds. `state` is 'made' for a claim of its own, whose
-- observations are those of the claims that it was worked out from; 'confirmed' and 'contradicted' for a claim of a
-- source that others speak for or against. Observations that were lent to a claim are numbered from a million on.
CREATE TABLE deduced (
  claim    INTEGER PRIMARY KEY REFERENCES claim,
  state    TEXT NOT NULL,
  strength TEXT NOT NULL
) STRICT;

-- Which party wrote how often to which address (a text).
CREATE TABLE written_to (
  address INTEGER NOT NULL,
  party   INTEGER NOT NULL,
  claims  INTEGER NOT NULL,
  PRIMARY KEY (address, party)
) STRICT, WITHOUT ROWID;
INSERT INTO written_to (address, party, claims)
SELECT k.address, c.party, count(*) FROM contact k JOIN claim c ON c.id = k.claim WHERE c.party IS NOT NULL GROUP BY 1, 2;

-- Texts that may be an address, by their writing: an import writes a text anew, so that several may be the same.
CREATE INDEX text_with_address ON text (value) WHERE instr(value, '@') > 1 AND instr(value, ' ') = 0;
