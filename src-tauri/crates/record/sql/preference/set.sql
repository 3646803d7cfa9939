INSERT INTO preference (purpose, scope, target, preference) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO UPDATE SET preference = excluded.preference;
