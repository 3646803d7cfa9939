SELECT p.brand, s.facet, s.side, sum(s.claims), max(s.last_us)
  FROM party p JOIN party_sum s ON s.party = p.id
 WHERE p.brand = ?1 AND s.claims > 0
 GROUP BY s.facet, s.side;
