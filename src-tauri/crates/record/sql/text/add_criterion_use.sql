INSERT OR IGNORE INTO criterion_use (criterion, reason_set) VALUES (?1, ?2);
