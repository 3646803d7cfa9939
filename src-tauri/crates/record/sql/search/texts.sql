SELECT rowid FROM text_found WHERE text_found MATCH ?1 LIMIT ?2;
