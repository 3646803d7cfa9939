SELECT id FROM reason_set WHERE hash = ?1;
