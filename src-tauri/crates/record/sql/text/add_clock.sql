INSERT INTO clock (form) VALUES (?1);
