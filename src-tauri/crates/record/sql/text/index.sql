INSERT INTO text_found (rowid, value) VALUES (?1, ?2);
