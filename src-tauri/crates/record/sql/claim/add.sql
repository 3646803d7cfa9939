INSERT INTO claim (id, hash, facet, account, party, named, other, other_named, at_us, clock, at_literal, standing, rule, mark)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);
