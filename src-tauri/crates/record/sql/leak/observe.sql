-- A deduction stands on the records of the claims that it was made of.
INSERT INTO observation (claim, source, n, further, place, start, length, pointer, digest, block, at_byte, size)
SELECT ?1, source, n + ?3, 0, place, start, length, pointer, digest, block, at_byte, size
  FROM observation WHERE claim = ?2 AND further = 0;
