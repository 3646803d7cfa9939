SELECT DISTINCT c.id, c.stated, c.value FROM reason r JOIN criterion c ON c.id = r.criterion WHERE r.reason_set = ?1;
