SELECT id, key, at, name, subject, changed, inverse, undone FROM operation WHERE undone = 0 ORDER BY id DESC LIMIT 1;
