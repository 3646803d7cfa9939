DELETE FROM join_made WHERE id = ?1;
