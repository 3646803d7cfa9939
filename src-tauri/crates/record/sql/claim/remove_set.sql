DELETE FROM reason_set WHERE id = ?1;
