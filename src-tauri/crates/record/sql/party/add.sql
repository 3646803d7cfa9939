INSERT INTO party (key, kind, platform, normalised, literal) VALUES (?1, ?2, ?3, ?4, ?5);
