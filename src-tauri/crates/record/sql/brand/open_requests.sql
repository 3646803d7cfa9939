SELECT count(*) FROM request
 WHERE is_open = 1
   AND brand IN (SELECT ?2 UNION SELECT a.key FROM alias a JOIN party p ON p.key = a.party WHERE p.brand = ?1);
