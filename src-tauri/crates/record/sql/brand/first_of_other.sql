SELECT at_us, hash, clock, at_literal FROM claim
 WHERE other = ?1 AND facet = ?2 AND at_us > ?3
 ORDER BY at_us ASC, hash ASC LIMIT 1;
