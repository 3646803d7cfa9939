INSERT INTO written_to (address, party, claims) VALUES (?1, ?2, ?3)
    ON CONFLICT (address, party) DO UPDATE SET claims = claims + excluded.claims;
