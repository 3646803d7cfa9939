INSERT INTO mapping (key, mapping) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET mapping = excluded.mapping;
