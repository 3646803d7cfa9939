SELECT f.kind,
       c.standing = 'entered'
         OR (EXISTS (SELECT 1 FROM observation o WHERE o.claim = c.id AND o.source <> ?1)
             AND NOT EXISTS (SELECT 1 FROM deduced d WHERE d.claim = c.id)) AS stays,
       count(*)
  FROM (SELECT DISTINCT claim FROM observation WHERE source = ?1) mine
  JOIN claim c ON c.id = mine.claim
  JOIN facet f ON f.id = c.facet
 GROUP BY f.kind, stays;
