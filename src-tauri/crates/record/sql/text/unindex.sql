DELETE FROM text_found WHERE rowid = ?1;
