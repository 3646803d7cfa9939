SELECT id, value FROM text WHERE hash = ?1;
