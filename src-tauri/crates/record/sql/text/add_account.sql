INSERT INTO account (key, platform, native_id, name) VALUES (?1, ?2, ?3, ?4);
