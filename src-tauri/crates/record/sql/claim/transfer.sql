SELECT l.value, d.value
  FROM transfer t JOIN text l ON l.id = t.literal LEFT JOIN text d ON d.id = t.detail
 WHERE t.claim = ?1;
