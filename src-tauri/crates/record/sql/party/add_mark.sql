INSERT INTO named_mark (named, n, party, literal) VALUES (?1, ?2, ?3, ?4);
