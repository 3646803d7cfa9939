SELECT count(*) FROM claim WHERE facet = ?1 AND at_us >= ?2 AND at_us < ?3;
