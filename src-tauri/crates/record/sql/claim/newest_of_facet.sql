SELECT at_us, hash, id FROM claim
 WHERE facet = ?1 AND at_us >= ?2 AND (at_us, hash) < (?3, ?4)
 ORDER BY at_us DESC, hash DESC LIMIT ?5;
