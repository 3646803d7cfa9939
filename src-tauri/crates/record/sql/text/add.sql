INSERT INTO text (hash, value) VALUES (?1, ?2);
