SELECT p.brand, f.kind, f.a, f.b, s.side, sum(s.claims)
  FROM party_sum s JOIN party p ON p.id = s.party JOIN facet f ON f.id = s.facet
 WHERE s.claims > 0 AND p.brand IS NOT NULL
 GROUP BY p.brand, f.id, s.side;
