INSERT INTO dump (operation, n, bytes) VALUES (?1, ?2, ?3);
