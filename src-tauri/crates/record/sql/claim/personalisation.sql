SELECT s.value, w.value, p.reason_set
  FROM personalisation p LEFT JOIN text s ON s.id = p.subject LEFT JOIN word w ON w.id = p.place
 WHERE p.claim = ?1;
