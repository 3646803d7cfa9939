DELETE FROM claim_key WHERE hash = (SELECT hash FROM claim WHERE id = ?1);
