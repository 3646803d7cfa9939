INSERT INTO criterion (hash, kind, stated, value, categories) VALUES (?1, ?2, ?3, ?4, ?5);
