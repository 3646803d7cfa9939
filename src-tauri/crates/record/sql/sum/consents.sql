-- CROSS: from the few consents to their claims, never through all claims to the few that are consents.
SELECT p.brand, c.facet, t.value, k.basis, count(*), max(c.at_us)
  FROM consent k CROSS JOIN claim c ON c.id = k.claim CROSS JOIN party p ON p.id = c.party
  CROSS JOIN text t ON t.id = k.purpose
 WHERE p.brand IS NOT NULL
 GROUP BY p.brand, c.facet, k.purpose, k.basis;
