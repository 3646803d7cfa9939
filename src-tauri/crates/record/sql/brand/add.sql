INSERT INTO brand (key, name, folded, look_alike_of) VALUES (?1, ?2, ?3, ?4);
