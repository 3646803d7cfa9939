DELETE FROM brand_found WHERE rowid = ?1;
