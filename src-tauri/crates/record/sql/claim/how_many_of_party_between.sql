SELECT count(*) FROM claim WHERE party = ?4 AND facet = ?1 AND at_us >= ?2 AND at_us < ?3;
