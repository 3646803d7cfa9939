SELECT c.id FROM facet f JOIN claim c ON c.facet = f.id WHERE f.kind = 'transfer' AND f.a = 'alias-leak' LIMIT ?1;
