SELECT bytes FROM dump WHERE operation = ?1 AND n = ?2;
