SELECT mapping FROM mapping ORDER BY key;
