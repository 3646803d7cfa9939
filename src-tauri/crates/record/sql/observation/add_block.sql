INSERT INTO block (id, source, bytes) VALUES (?1, ?2, ?3);
