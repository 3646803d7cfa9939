SELECT p.brand, c.facet, h.origin, count(*), max(c.at_us)
  FROM holding h JOIN claim c ON c.id = h.claim JOIN party p ON p.id = c.party
 WHERE p.brand IS NOT NULL
 GROUP BY p.brand, c.facet, h.origin;
