INSERT INTO party_reason (party, facet, kind, categories, claims, last_us) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (party, facet, kind, categories) DO UPDATE SET
       claims = claims + excluded.claims, last_us = max(last_us, excluded.last_us);
