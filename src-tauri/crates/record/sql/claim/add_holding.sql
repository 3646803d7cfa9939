INSERT INTO holding (claim, value, origin, literal) VALUES (?1, ?2, ?3, ?4);
