SELECT digest, bytes FROM frozen WHERE request = ?1 ORDER BY n;
