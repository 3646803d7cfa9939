INSERT INTO deduced (claim, strength) VALUES (?1, ?2);
