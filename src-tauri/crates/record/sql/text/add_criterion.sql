INSERT INTO criterion (kind, stated, value, categories) VALUES (?1, ?2, ?3, ?4);
