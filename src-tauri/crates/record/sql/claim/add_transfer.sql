INSERT INTO transfer (claim, literal, detail) VALUES (?1, ?2, ?3);
