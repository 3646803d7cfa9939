SELECT c.kind, s.value, v.value, c.categories
  FROM reason_set r JOIN json_each(r.criteria) e JOIN criterion c ON c.id = e.value
  JOIN text s ON s.id = c.stated LEFT JOIN text v ON v.id = c.value
 WHERE r.id = ?1 ORDER BY e.key;
