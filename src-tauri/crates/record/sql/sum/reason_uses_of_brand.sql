SELECT s.party, s.facet, s.kind, s.categories, s.claims, s.last_us
  FROM party p JOIN party_reason s ON s.party = p.id
 WHERE p.brand = ?1 AND s.claims > 0;
