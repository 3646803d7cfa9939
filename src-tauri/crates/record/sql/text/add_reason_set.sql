INSERT INTO reason_set (criteria) VALUES (?1);
