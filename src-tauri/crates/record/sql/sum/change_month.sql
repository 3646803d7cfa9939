INSERT INTO reason_month (month, kind, claims) VALUES (?1, ?2, ?3)
    ON CONFLICT (month, kind) DO UPDATE SET claims = claims + excluded.claims;
