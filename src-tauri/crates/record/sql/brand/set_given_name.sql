INSERT INTO brand_name (party, name) VALUES (?1, ?2) ON CONFLICT (party) DO UPDATE SET name = excluded.name;
