UPDATE party SET brand = ?2 WHERE id = ?1;
