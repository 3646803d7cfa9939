INSERT INTO named (hash) VALUES (?1);
