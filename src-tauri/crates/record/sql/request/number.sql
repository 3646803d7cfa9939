SELECT id, reference FROM request WHERE key = ?1;
