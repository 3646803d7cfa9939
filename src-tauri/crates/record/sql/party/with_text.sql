SELECT id, key FROM party WHERE normalised = ?1;
