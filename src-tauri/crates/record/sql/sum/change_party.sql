INSERT INTO party_sum (party, side, facet, claims, first_us, last_us) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (party, side, facet) DO UPDATE SET
       claims = claims + excluded.claims,
       first_us = min(first_us, excluded.first_us), last_us = max(last_us, excluded.last_us);
