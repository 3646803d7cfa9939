SELECT id FROM account WHERE key = ?1;
