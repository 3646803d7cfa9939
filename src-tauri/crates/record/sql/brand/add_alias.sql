INSERT INTO alias (key, party) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET party = excluded.party;
