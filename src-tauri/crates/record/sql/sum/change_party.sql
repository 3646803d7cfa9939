INSERT INTO party_sum (party, side, facet, claims) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (party, side, facet) DO UPDATE SET claims = claims + excluded.claims;
