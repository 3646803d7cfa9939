INSERT INTO join_made (id, a, b, rule, strength, made_by, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
