INSERT INTO claim_key (hash, kind, claim) VALUES (?1, ?2, ?3);
