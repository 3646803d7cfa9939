SELECT p.claim
  FROM criterion c JOIN criterion_use u ON u.criterion = c.id JOIN personalisation p ON p.reason_set = u.reason_set
 WHERE c.value = ?1 LIMIT ?2;
