SELECT mapping FROM mapping WHERE key = ?1;
