DELETE FROM step WHERE request = ?1 AND n = (SELECT max(n) FROM step WHERE request = ?1);
