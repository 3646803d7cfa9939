SELECT id FROM word WHERE value = ?1;
