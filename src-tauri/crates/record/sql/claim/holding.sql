SELECT v.value, h.origin, l.value
  FROM holding h LEFT JOIN text v ON v.id = h.value JOIN text l ON l.id = h.literal
 WHERE h.claim = ?1;
