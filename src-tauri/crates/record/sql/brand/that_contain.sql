SELECT rowid FROM brand_found WHERE brand_found MATCH ?1 ORDER BY rowid LIMIT ?2;
