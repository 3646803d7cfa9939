INSERT INTO reason_set (hash) VALUES (?1);
