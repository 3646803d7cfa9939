-- CROSS: from the few holdings to their claims, never through all claims to the few that are holdings.
SELECT p.brand, c.facet, h.origin, count(*), max(c.at_us)
  FROM holding h CROSS JOIN claim c ON c.id = h.claim CROSS JOIN party p ON p.id = c.party
 WHERE p.brand IS NOT NULL
 GROUP BY p.brand, c.facet, h.origin;
