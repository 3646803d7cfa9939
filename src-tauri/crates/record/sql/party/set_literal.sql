UPDATE party SET literal = ?2 WHERE id = ?1;
