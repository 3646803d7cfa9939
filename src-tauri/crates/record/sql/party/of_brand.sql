SELECT id, key, kind, platform, literal, normalised FROM party WHERE brand = ?1;
