INSERT INTO reason (reason_set, n, criterion) VALUES (?1, ?2, ?3);
