SELECT key, kind, normalised FROM party WHERE brand = ?1;
