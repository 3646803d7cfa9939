SELECT p.brand, c.facet, t.value, k.basis, count(*), max(c.at_us)
  FROM consent k JOIN claim c ON c.id = k.claim JOIN party p ON p.id = c.party JOIN text t ON t.id = k.purpose
 WHERE p.brand IS NOT NULL
 GROUP BY p.brand, c.facet, k.purpose, k.basis;
