INSERT INTO brand_found (rowid, value) VALUES (?1, ?2);
