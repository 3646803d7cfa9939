INSERT INTO facet (kind, a, b) VALUES (?1, ?2, ?3);
