SELECT p.brand, s.facet, s.side, sum(s.claims), max(s.last_us)
  FROM party_sum s JOIN party p ON p.id = s.party
 WHERE s.claims > 0 AND p.brand IS NOT NULL
 GROUP BY p.brand, s.facet, s.side;
