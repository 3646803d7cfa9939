SELECT id FROM brand WHERE key = ?1;
