INSERT INTO deduced (claim, state, strength) VALUES (?1, ?2, ?3);
