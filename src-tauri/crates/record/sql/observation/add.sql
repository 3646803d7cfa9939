INSERT INTO observation (claim, source, n, further, place, start, length, pointer, digest, block, at_byte, size)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);
