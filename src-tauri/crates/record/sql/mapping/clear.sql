DELETE FROM mapping WHERE key = ?1;
