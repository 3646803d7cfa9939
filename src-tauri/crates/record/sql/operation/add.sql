INSERT INTO operation (id, key, at, name, subject, changed, inverse) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
