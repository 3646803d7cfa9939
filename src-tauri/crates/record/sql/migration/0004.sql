-- Addresses made for one brand and used by another: what rules work out from several sources is made anew with every
-- change, and found without a walk through the mails of a life.

-- Claims that were worked out from other claims, and how strongly each holds. Their observations are those of the claims
-- that they were worked out from.
CREATE TABLE deduced (
  claim    INTEGER PRIMARY KEY REFERENCES claim,
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
