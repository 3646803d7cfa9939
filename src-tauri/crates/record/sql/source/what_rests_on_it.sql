SELECT f.kind,
       c.standing = 'entered'
         OR (EXISTS (SELECT 1 FROM observation o WHERE o.claim = c.id AND o.source <> ?1 AND o.n < 1000000)) AS stays,
       count(*)
  FROM (SELECT DISTINCT o.claim FROM observation o
         WHERE o.source = ?1
           AND (o.n < 1000000 OR EXISTS (SELECT 1 FROM deduced d WHERE d.claim = o.claim AND d.state = 'made'))) mine
  JOIN claim c ON c.id = mine.claim
  JOIN facet f ON f.id = c.facet
 GROUP BY f.kind, stays;
