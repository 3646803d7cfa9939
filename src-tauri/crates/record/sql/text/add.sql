INSERT INTO text (value) VALUES (?1);
