SELECT DISTINCT c.id, c.stated, c.value
  FROM reason_set r JOIN json_each(r.criteria) e JOIN criterion c ON c.id = e.value WHERE r.id = ?1;
