SELECT at_us, hash, clock, at_literal FROM claim
 WHERE party = ?1 AND facet = ?2 AND at_us > ?3
 ORDER BY at_us DESC, hash DESC LIMIT 1;
