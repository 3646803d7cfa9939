INSERT INTO word (value) VALUES (?1);
