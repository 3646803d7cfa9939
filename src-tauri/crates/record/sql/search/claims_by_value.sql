SELECT p.claim
  FROM criterion c JOIN reason r ON r.criterion = c.id JOIN personalisation p ON p.reason_set = r.reason_set
 WHERE c.value = ?1 LIMIT ?2;
