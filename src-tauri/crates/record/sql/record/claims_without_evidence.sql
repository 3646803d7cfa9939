SELECT count(*) FROM claim c
 WHERE c.standing <> 'entered' AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.claim = c.id);
