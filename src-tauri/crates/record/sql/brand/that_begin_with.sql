SELECT id FROM brand WHERE folded >= ?1 AND folded < ?2 LIMIT ?3;
