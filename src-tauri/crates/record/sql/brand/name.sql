SELECT name FROM brand WHERE id = ?1;
