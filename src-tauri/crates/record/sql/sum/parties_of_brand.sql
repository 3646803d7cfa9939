SELECT id, brand FROM party WHERE brand = ?1;
