SELECT same FROM decision WHERE a = ?1 AND b = ?2;
