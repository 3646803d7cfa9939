DELETE FROM brand WHERE id = ?1;
