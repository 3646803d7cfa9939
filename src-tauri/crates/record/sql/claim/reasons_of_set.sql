SELECT c.kind, s.value, v.value, c.categories
  FROM reason r JOIN criterion c ON c.id = r.criterion JOIN text s ON s.id = c.stated LEFT JOIN text v ON v.id = c.value
 WHERE r.reason_set = ?1 ORDER BY r.n;
