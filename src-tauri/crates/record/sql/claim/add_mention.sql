INSERT OR IGNORE INTO mention (text, claim) VALUES (?1, ?2);
