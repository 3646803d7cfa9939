UPDATE request SET is_open = ?2 WHERE id = ?1;
