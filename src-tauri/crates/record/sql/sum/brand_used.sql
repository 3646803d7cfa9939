SELECT id, key, name, domains FROM brand WHERE id = ?1 AND claims > 0;
