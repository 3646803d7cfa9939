SELECT id, key, at, name, subject, changed, inverse, undone FROM operation ORDER BY id DESC LIMIT ?1;
