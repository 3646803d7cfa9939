SELECT a, b FROM join_made WHERE id = ?1;
