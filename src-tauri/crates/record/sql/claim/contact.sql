SELECT a.value, v.value, s.value, c.unsubscribe, w.value
  FROM contact c JOIN text a ON a.id = c.address LEFT JOIN text v ON v.id = c.via
       LEFT JOIN text s ON s.id = c.subject LEFT JOIN word w ON w.id = c.caveat
 WHERE c.claim = ?1;
