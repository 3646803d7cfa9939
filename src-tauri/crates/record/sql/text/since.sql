SELECT id, value FROM text WHERE id > ?1 ORDER BY id;
