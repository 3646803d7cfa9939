SELECT DISTINCT claim FROM observation WHERE source = ?1 AND claim > ?2 ORDER BY claim LIMIT ?3;
