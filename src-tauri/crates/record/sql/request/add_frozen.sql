INSERT INTO frozen (request, n, digest, bytes) VALUES (?1, ?2, ?3, ?4);
