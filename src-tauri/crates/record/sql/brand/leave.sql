UPDATE party SET brand = NULL WHERE brand = ?1;
