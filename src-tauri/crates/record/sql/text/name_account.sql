UPDATE account SET name = ?2 WHERE id = ?1 AND name IS NULL;
