INSERT INTO place (form) VALUES (?1);
