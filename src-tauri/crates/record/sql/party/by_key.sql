SELECT id FROM party WHERE key = ?1;
